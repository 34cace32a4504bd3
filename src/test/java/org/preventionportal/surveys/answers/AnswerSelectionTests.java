package org.preventionportal.surveys.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.TextValidation;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;

/** Anybody with a link can send answers, and to search their texts takes long. */
class AnswerSelectionTests {

    private static final Form FORM = SampleForms.of(IntStream.range(0, 30)
            .mapToObj(n -> SampleForms.question("q" + n, QuestionKind.FREE_TEXT))
            .toList());
    private static final String LONGEST = "We met. ".repeat(500);

    private static AnswerSelection select(int questions, Answer answer) {
        return new AnswerSelection(FORM, Map.of(), TextValidation.validator())
                .select(IntStream.range(0, questions)
                        .mapToObj(n -> new QuestionAnswer("q" + n, answer))
                        .toList());
    }

    private static Answer saying(String text, @Nullable String other) {
        return new Answer(List.of(), other, text, null, false);
    }

    @Test
    void asManyTextsAreSavedAsAreSearchedAtOnce() {
        AnswerSelection selection = select(7, saying(LONGEST, null));

        assertThat(selection.selected()).containsOnlyKeys("q0", "q1", "q2", "q3", "q4");
        assertThat(selection.errors())
                .extracting(UserError::code, error -> String.join(".", error.field()))
                .containsExactly(
                        tuple(ErrorCode.TOO_LONG, "input.answers.5.answer"),
                        tuple(ErrorCode.TOO_LONG, "input.answers.6.answer"));
    }

    @Test
    void textsThatNoQuestionAsksForCountAsWell() {
        assertThat(select(30, saying("We met.", "A talk. ".repeat(250))).errors())
                .filteredOn(error ->
                        error.code() == ErrorCode.TOO_LONG && error.message().startsWith("These answers"))
                .hasSize(21);
    }

    @Test
    void aTextThatIsTooLongForItsQuestionLeavesRoomForOthers() {
        assertThat(select(10, saying(LONGEST + "!", null)).errors())
                .extracting(UserError::message)
                .hasSize(10)
                .containsOnly("Use at most 4000 characters.");
    }
}
