package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void baseAndIntervalAreInWords() {
        assertThat(Share.of("I know more", 46.0, 49.0, 94.0, List.of()).words())
                .isEqualTo("46 of 49 people agree or strongly agree. 95% confidence interval: 83% to 98%.");
    }

    @Test
    void allWhoAnsweredAreDividedByWhatTheyAnswered() {
        List<StackedBar.Item> answers = List.of(
                new StackedBar.Item("agree", "Agree", 30.0),
                new StackedBar.Item("strongly-agree", "Strongly agree", 16.0));

        StackedBar bar = Objects.requireNonNull(
                Share.of("I know more", 46.0, 49.0, 94.0, answers).bar());

        assertThat(bar.words()).isEqualTo("Strongly agree 33%, Agree 61%, the rest suppressed");
    }

    @Test
    void nothingIsDrawnOfASuppressedNumber() {
        assertThat(Share.of("I know more", null, 49.0, null, List.of()).percent())
                .isNull();
        assertThat(Share.of("I know more", 46.0, null, null, List.of()).words())
                .isEqualTo("Suppressed to protect people.");
    }
}
