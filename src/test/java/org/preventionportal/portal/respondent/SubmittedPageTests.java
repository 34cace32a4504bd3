package org.preventionportal.portal.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.support.Input;
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
                        Map.of("questionKey", "one", "answer", answer().with("number", 12L)),
                        Map.of("questionKey", "two", "answer", answer().with("text", "More calls.")),
                        Map.of("questionKey", "three", "answer", answer()));
    }

    private static Input answer() {
        return Input.of("choiceKeys", List.of())
                .with("other", null)
                .with("text", null)
                .with("number", null)
                .with("mayBeQuoted", false);
    }

    /** An answer is sent if any field of it is another one than was saved. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREE_TEXT | More calls. | true  | 0",
                "FREE_TEXT | More calls. | false | 1",
                "FREE_TEXT | Fewer.      | true  | 1",
                "NUMBER    | 12          | ''    | 0",
                "NUMBER    | 13          | ''    | 1"
            })
    void onlyAChangedAnswerIsSent(String kind, String typed, String quoted, int sent) {
        Input saved = kind.equals("NUMBER")
                ? answer().with("number", 12)
                : answer().with("text", "More calls.").with("mayBeQuoted", true);
        SurveyView before = asking(Map.of("key", "one", "kind", kind, "answer", saved));

        assertThat(page(
                                before,
                                Map.of(
                                        "asked",
                                        List.of("one"),
                                        "answers.one",
                                        List.of(typed),
                                        "quoted.one",
                                        List.of(quoted)))
                        .answers())
                .hasSize(sent);
    }

    @Test
    void anotherChoiceOrOtherTextForOtherIsSent() {
        Input saved = answer().with("choiceKeys", List.of("police", "other")).with("other", "A charity");
        SurveyView before = asking(Map.of("key", "one", "kind", "MULTIPLE_CHOICE", "hasOther", true, "answer", saved));
        Map<String, List<String>> same = Map.of(
                "asked", List.of("one"),
                "answers.one", List.of("police", "other"),
                "others.one", List.of("A charity"));

        assertThat(page(before, same).answers()).isEmpty();
        assertThat(page(before, changed(same, "answers.one", "other")).answers())
                .hasSize(1);
        assertThat(page(before, changed(same, "others.one", "A school")).answers())
                .containsExactly(Map.of("questionKey", "one", "answer", saved.with("other", "A school")));
        assertThat(page(before, changed(same, "answers.one", "")).answers()).hasSize(1);
    }

    private static Map<String, List<String>> changed(Map<String, List<String>> typed, String field, String value) {
        Map<String, List<String>> changed = new HashMap<>(typed);
        changed.put(field, List.of(value));
        return changed;
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
