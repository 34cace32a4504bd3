package org.preventionportal.surveys.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.surveys.participation.Participation.MailState;

class SurveyProgressTests {

    /** Results of fewer than ten responses say how many they are. The progress beside them must not tell the rest. */
    @Test
    void besideTheResponsesItDoesNotShowAFewWhoDidNotAnswer() {
        Map<String, Set<Integer>> others = new HashMap<>();
        for (int responses = 5; responses < 10; responses++) {
            for (int asked = responses; asked < 60; asked++) {
                var progress = progress(asked, responses);
                others.computeIfAbsent(responses + " " + progress, _ -> new HashSet<>())
                        .add(asked - responses);
            }
        }

        assertThat(others.values()).noneMatch(possible -> possible.size() == 1 && isSmall(possible));
    }

    private static boolean isSmall(Set<Integer> numbers) {
        return numbers.stream().allMatch(number -> number > 0 && number < 5);
    }

    @ParameterizedTest
    @CsvSource({"LISTED, true", "LISTED, false", "WAITING, false"})
    void whoHasOptedOutCannotBeDistinguished(MailState state, boolean isPlanned) {
        var one = SurveyProgress.of(Map.of(state, 14, MailState.OPTED_OUT, 1), 0, isPlanned);

        assertThat(one).isEqualTo(SurveyProgress.of(Map.of(state, 15), 0, isPlanned));
    }

    @Test
    void whoHasOptedOutWaitsEvenIfNobodyElseDoes() {
        assertThat(SurveyProgress.of(Map.of(MailState.SENT, 14, MailState.OPTED_OUT, 1), 0, false))
                .isEqualTo(SurveyProgress.of(Map.of(MailState.SENT, 14, MailState.WAITING, 1), 0, false));
    }

    @Test
    void aListOfNobodyElseDoesNotShowWhoHasOptedOut() {
        assertThat(SurveyProgress.of(Map.of(MailState.OPTED_OUT, 15), 0, true))
                .isEqualTo(SurveyProgress.of(Map.of(MailState.LISTED, 15), 0, true));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 10", "14, 10", "15, 15"})
    void finishedGrowsInSteps(int finished, int shown) {
        assertThat(progress(100, finished).finished()).isEqualTo(shown);
    }

    private static SurveyProgress progress(int sent, int finished) {
        return SurveyProgress.of(Map.of(MailState.SENT, sent), finished, false);
    }
}
