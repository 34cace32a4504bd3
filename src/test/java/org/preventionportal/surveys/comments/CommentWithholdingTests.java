package org.preventionportal.surveys.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Words that their author regrets, or that identify somebody, are deleted wherever they are, and nothing else. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class CommentWithholdingTests {

    private static final String WORDS = "Curlewwords of Robin Hughes";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RoomSurvey survey;

    private Campaign campaign;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        List<Map<String, Answer>> room =
                new ArrayList<>(Collections.nCopies(11, Map.of("better", RoomSurvey.words("Plover", true))));
        room.add(Map.of("better", RoomSurvey.words(WORDS, true)));
        room.addAll(Collections.nCopies(12, Map.of("useful", Answer.picking("agree"))));
        campaign = survey.answered(room);
    }

    private List<Comment> comments(Account account) {
        return new SurveyDriver(portal, account).comments(campaign, "better");
    }

    private Comment comment() {
        return comments(Account.EVALUATOR).stream()
                .filter(comment -> comment.text().equals(WORDS))
                .findFirst()
                .orElseThrow();
    }

    /** A backup of before brings the words back, and nothing else says of which comment. */
    @Test
    void theLogNamesTheComment(CapturedOutput log) {
        Comment comment = comment();

        withhold(Account.MANAGER, comment.withholding("IDENTIFIES_SOMEBODY"));

        assertThat(log)
                .contains("Repeat after a restore: withholdSurveyComment surveyCommentId=%s surveyCampaignId=%s"
                        .formatted(comment.id(), campaign.id()));
    }

    private List<String> withhold(Account account, Input comment) {
        return portal.codes(account, "surveys/withholdSurveyComment", comment);
    }

    @Test
    void theWordsAreNowhereAnyMore() {
        Comment comment = comment();

        assertThat(withhold(Account.MANAGER, comment.withholding("IDENTIFIES_SOMEBODY")))
                .isEmpty();

        assertThat(comments(Account.OFFICER_NORTH_EAST)).hasSize(11);
        assertThat(comments(Account.EVALUATOR)).hasSize(12).contains(new Comment(comment.id(), "", null, null));
        assertThat(database.dumpWritten()).doesNotContain("Curlew").contains("withholdSurveyComment", comment.id());
    }

    @Test
    void noNumberChanges() {
        String before = results();

        assertThat(withhold(Account.EVALUATOR, comment().withholding("AUTHOR_REQUEST")))
                .isEmpty();

        assertThat(results()).isEqualTo(before);
        assertThat(database.dump("ballots").split("\"better\"", -1)).hasSize(13);
    }

    private String results() {
        return portal.text(Account.EVALUATOR, "surveys/surveyResults", Map.of("id", campaign.id()));
    }

    @Test
    void aWithheldCommentIsNeitherCodedNorWithheldAgain() {
        Comment comment = comment();
        withhold(Account.EVALUATOR, comment.withholding("AUTHOR_REQUEST"));

        assertThat(withhold(Account.EVALUATOR, comment.withholding("AUTHOR_REQUEST")))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(Account.EVALUATOR, "surveys/codeSurveyComment", comment.coding("PRACTICE")))
                .containsExactly("NOT_ALLOWED");
        assertThat(withhold(Account.MANAGER, comment.withholding("AUTHOR_REQUEST")))
                .as("a manager does not see it any more")
                .containsExactly("NOT_FOUND");
    }
}
