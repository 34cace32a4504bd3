package org.preventionportal.portal.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.surveys.questionnaires.Section;

/** Checks which answers of a page are sent, and which problems are shown. */
class SubmittedPageTests {

    private static final SurveyView ASKS_ONE = asking(Map.of("key", "one", "kind", "NUMBER"));
    private static final SurveyView ASKS_NOTHING = asking();

    private static SurveyView asking(Map<?, ?>... questions) {
        return new SurveyView(Map.of("sections", List.of(Map.of("questions", List.of(questions)))));
    }

    private static SubmittedPage page(SurveyView before, Map<String, List<String>> typed) {
        var form = new SubmittedForm("nobody", "/survey", SurveyClient.SAVE, typed, List.of());
        return SubmittedPage.of(before, form, "Enter a number.");
    }

    @Test
    void whatIsNotAskedAnyMoreIsSentAsThePageAskedIt() {
        var typed = Map.of(
                "asked", List.of("one", "two", "three"),
                "answers.one", List.of("12"),
                "kinds.two", List.of("FREE_TEXT"),
                "answers.two", List.of("More calls."),
                "kinds.three", List.of("NUMBER"),
                "answers.three", List.of(" "));

        assertThat(page(ASKS_ONE, typed).answers())
                .containsExactly(
                        Map.of("questionKey", "one", "answer", Map.of("number", 12)),
                        Map.of("questionKey", "two", "answer", Map.of("text", "More calls.", "mayBeQuoted", false)),
                        Map.of("questionKey", "three", "answer", Map.of()));
    }

    @Test
    void anUnreadableNumberIsAProblemOnlyIfTheSurveyAsksForIt() {
        SubmittedPage page = page(ASKS_ONE, Map.of("asked", List.of("one"), "answers.one", List.of("many")));

        assertThat(page.problems(ASKS_ONE)).extracting(FieldProblem::field).containsExactly("answers.one");
        assertThat(page.problems(ASKS_NOTHING)).isEmpty();
    }

    @Test
    void noMoreIsSentThanAPageCanHold() {
        List<String> keys = IntStream.range(0, 300).mapToObj(key -> "q" + key).toList();

        assertThat(page(ASKS_NOTHING, Map.of("asked", keys)).answers()).hasSize(Section.MAX_QUESTIONS);
    }
}
