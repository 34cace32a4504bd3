package org.preventionportal.surveys.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.results.Attribution;
import org.preventionportal.tasks.need.Theme;
import org.springframework.beans.factory.annotation.Autowired;

/** Comments are saved by every batch and coded by evaluators, and neither undoes what the other does. */
@SliceTest
class SurveyCommentsTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_any");
    private static final CommentCoding FIRST =
            CommentCoding.NONE.next(List.of(EvaluationQuestion.PRACTICE), List.of(Theme.COUNTY_LINES));

    @Autowired
    private Given given;

    @Autowired
    private SurveyComments comments;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        comments.save(counted(new Attribution(null, null)));
    }

    private static SurveyComment counted(Attribution attribution) {
        return SurveyComment.of("cmt_1", CAMPAIGN, "better", "More time", true, attribution);
    }

    private SurveyComment stored() {
        return comments.find(List.of("cmt_1")).getFirst();
    }

    @Test
    void theNextBatchAttributesACommentAndKeepsItsCoding() {
        assertThat(comments.code(stored(), FIRST)).isTrue();

        comments.save(counted(new Attribution("Police", null)));

        assertThat(stored()).isEqualTo(counted(new Attribution("Police", null)).with(FIRST));
    }

    @Test
    void theNextBatchLeavesAWithheldCommentAsItIs() {
        SurveyComment withheld = stored().withheld(CommentWithholdingReason.AUTHOR_REQUEST);
        comments.withhold(withheld);

        comments.save(counted(new Attribution("Police", null)));

        assertThat(stored()).isEqualTo(withheld);
    }

    /** A code would still say something about it. */
    @Test
    void aCommentThatWasWithheldMeanwhileGetsNoCode() {
        SurveyComment read = stored();
        SurveyComment withheld = read.withheld(CommentWithholdingReason.AUTHOR_REQUEST);
        comments.withhold(withheld);

        assertThat(comments.code(read, FIRST)).isFalse();
        assertThat(stored()).isEqualTo(withheld);
    }

    @Test
    void oneOfTwoWhoCodeAtTheSameTimeLoses() {
        SurveyComment read = stored();
        assertThat(comments.code(read, FIRST)).isTrue();
        assertThat(comments.code(read, FIRST)).isFalse();

        SurveyComment again = stored();
        assertThat(comments.code(again, FIRST.next(List.of(), List.of()))).isTrue();
        assertThat(comments.code(again, FIRST)).isFalse();
        assertThat(stored().codes()).isEqualTo(new CommentCoding(2, List.of(), List.of()));
    }
}
