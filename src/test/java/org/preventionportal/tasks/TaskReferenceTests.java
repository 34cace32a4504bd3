package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReferenceTests {

    private static final TaskReference KNOWN = new TaskReference("PP-7K3M9QX");

    @Test
    void hasNoVowelsAndNoCharactersThatLookAlike() {
        List<String> some = candidates();
        assertThat(some).allMatch(reference -> reference.matches("PP-[2-9CDFGHJKMNPQRTVWX]{7}"));
        assertThat(some).doesNotHaveDuplicates();
    }

    @Test
    void tellsNothingOfTheOrderOfTasks() {
        assertThat(candidates()).isNotEqualTo(candidates().stream().sorted().toList());
    }

    private static List<String> candidates() {
        return IntStream.range(0, 200)
                .mapToObj(number ->
                        TaskReference.candidate(new TaskId("tsk_" + number), 0).value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PP-7K3M9QX",
                "pp-7k3m9qx",
                "7K3M9QX",
                " pp 7k3 m9qx ",
                "PP7K3M9QX",
                "PP–7K3M9QX",
                "PP - 7K3M\u00a09QX"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(TaskReference.read(typed)).contains(KNOWN);
    }

    @Test
    void isReadWithLettersThatLookLikeItsDigits() {
        assertThat(TaskReference.read("PP-ZSB23CD")).contains(new TaskReference("PP-25823CD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PP-",
                "PP-7K3M9Q",
                "PP-7K3M9QXX",
                "PP-7K3M9QA",
                "PQ-7K3M9QX",
                "county",
                "7K3M9QX!",
                "١٢٣٤٥٦٧"
            })
    void otherWordsAreNoReference(String typed) {
        assertThat(TaskReference.read(typed)).isEmpty();
    }

    @Test
    void aVeryLongTextIsNotEvenLookedThrough() {
        assertThat(TaskReference.read(" ".repeat(100_000) + KNOWN)).isEmpty();
    }
}
