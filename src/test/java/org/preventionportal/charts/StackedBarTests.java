package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.StackedBar.Item;
import org.preventionportal.charts.StackedBar.Part;

class StackedBarTests {

    private static Item item(String key, @Nullable Double people) {
        return new Item(key, key, people);
    }

    private static List<Item> answers(
            @Nullable Double stronglyDisagree,
            @Nullable Double disagree,
            @Nullable Double agree,
            @Nullable Double strongly) {
        return List.of(
                item("strongly-disagree", stronglyDisagree),
                item("disagree", disagree),
                item("neither", 0.0),
                item("agree", agree),
                item("strongly-agree", strongly),
                item("not-applicable", 7.0));
    }

    private static List<String> keys(StackedBar bar) {
        return bar.parts().stream().map(Part::key).toList();
    }

    @Test
    void everyAnswerOfTheScaleHasItsShareOfTheWidth() {
        StackedBar bar = Objects.requireNonNull(StackedBar.ofAgreement(answers(5.0, 5.0, 10.0, 30.0), 40.0, 50.0));

        assertThat(keys(bar)).containsExactly("strongly-agree", "agree", "disagree", "strongly-disagree");
        assertThat(bar.parts()).extracting(Part::x).containsExactly(0.0, 60.0, 80.0, 90.0);
        assertThat(bar.parts()).extracting(Part::width).containsExactly(60.0, 20.0, 10.0, 10.0);
        assertThat(bar.words()).isEqualTo("strongly-agree 60%, agree 20%, disagree 10%, strongly-disagree 10%");
    }

    @Test
    void whatIsSuppressedIsOnePartThatDoesNotSayWhichAnswersItHolds() {
        StackedBar one = Objects.requireNonNull(StackedBar.ofAgreement(answers(null, null, 10.0, 30.0), 40.0, 50.0));
        StackedBar other = Objects.requireNonNull(StackedBar.ofAgreement(answers(null, 0.0, 10.0, 30.0), 40.0, 50.0));

        assertThat(keys(one)).containsExactly("strongly-agree", "agree", "suppressed");
        assertThat(one).isEqualTo(other);
        assertThat(one.words()).endsWith("the rest suppressed");
    }

    @Test
    void suppressedAnswersAreExplainedOnlyIfABarHasThem() {
        Share whole = Share.of("Useful", 40.0, 50.0, 80.0, answers(5.0, 5.0, 10.0, 30.0));
        Share part = Share.of("Clear", 40.0, 50.0, 80.0, answers(null, null, 10.0, 30.0));

        assertThat(labels(whole)).startsWith("Strongly agree").endsWith("Strongly disagree");
        assertThat(labels(whole, part)).endsWith("Strongly disagree", "Suppressed");
        assertThat(labels(Share.notAsked("Useful"))).isEmpty();
    }

    private static List<String> labels(Share... shares) {
        return StackedBar.scale(List.of(shares)).stream()
                .map(StackedBar.Answer::label)
                .toList();
    }

    @Test
    void thoseWhoAgreeAreOnePartIfOnlyTheirSumIsDisclosed() {
        StackedBar bar = Objects.requireNonNull(StackedBar.ofAgreement(answers(null, null, null, null), 40.0, 50.0));

        assertThat(keys(bar)).containsExactly("agree", "suppressed");
        assertThat(bar.words()).startsWith("Agree or strongly agree 80%");
    }

    @Test
    void nothingIsDrawnWithoutABaseOrWithoutAnyAnswer() {
        assertThat(StackedBar.ofAgreement(answers(5.0, 5.0, 10.0, 30.0), 40.0, null))
                .isNull();
        assertThat(StackedBar.ofAgreement(answers(null, null, null, null), null, 50.0))
                .isNull();
    }
}
