package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.surveys.questionnaires.SampleForms.TEXT;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;

/** Readers can count what people mean by "Other", so it is shown only where the results show how many chose it. */
class DisclosedCountsTests {

    private static final Question ONE = question("one", QuestionKind.SINGLE_CHOICE);
    private static final Question SEVERAL = question("several", QuestionKind.MULTIPLE_CHOICE);

    @Test
    void whatAFewMeanByOtherIsLeftOutOfOneSession() {
        assertThat(disclosesOther(ONE, false, 2)).isFalse();
        assertThat(disclosesOther(SEVERAL, false, 2)).isFalse();
    }

    @Test
    void whatEnoughPeopleMeanByOtherIsShown() {
        assertThat(disclosesOther(ONE, false, 6)).isTrue();
        assertThat(disclosesOther(SEVERAL, false, 6)).isTrue();
    }

    @Test
    void whatAFewMeanByOtherIsShownWhereNumbersAreExact() {
        assertThat(disclosesOther(ONE, true, 2)).isTrue();
        assertThat(disclosesOther(SEVERAL, true, 2)).isTrue();
    }

    /** Nine people choose the talk, and the paper too if they may choose several. Five choose the paper alone. */
    private static boolean disclosesOther(Question question, boolean isOfWholeProgramme, int others) {
        var form = SampleForms.of(List.of(question));
        var counter = new ResponseCounter(new CampaignId("svc_0"), form);
        Answer talk = question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? Answer.picking("talk", "paper")
                : Answer.picking("talk");
        Map.of(talk, 9, Answer.picking("paper"), 5, Answer.picking(Option.OTHER.key()), others)
                .forEach((answer, people) -> Collections.nCopies(people, Map.of(question.key(), answer))
                        .forEach(ballot -> counter.count(ballot, true)));
        var variables = new SurveyVariables(
                form, counter.responseCounts(), isOfWholeProgramme, 0, RepeatedResponses.NONE, DisclosureLevel.RESULTS);
        return new DisclosedCounts(variables, null).disclosesOther(question);
    }

    private static Question question(String key, QuestionKind kind) {
        List<Option> options = List.of(new Option("talk", TEXT), new Option("paper", TEXT));
        return new Question(key, kind, TEXT, null, options, true, null, null, false);
    }
}
