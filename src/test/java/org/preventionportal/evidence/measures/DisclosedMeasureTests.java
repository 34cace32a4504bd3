package org.preventionportal.evidence.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is shown of months in which a few children were counted. */
class DisclosedMeasureTests {

    private static final LocalDate CHANGE = LocalDate.of(2020, 1, 1);

    /** @param before of the months before the change, the last one in December */
    private static MeasureContent content(List<Integer> before, List<Integer> after) {
        LocalDate first = CHANGE.minusMonths(before.size());
        return new MeasureContent(
                "NRM referrals",
                "referrals",
                "The force's own records.",
                CHANGE,
                IntStream.range(0, before.size() + after.size())
                        .mapToObj(month -> new MonthlyValue(
                                first.plusMonths(month),
                                month < before.size() ? before.get(month) : after.get(month - before.size())))
                        .toList());
    }

    private static List<Integer> merged(Integer... before) {
        return DisclosedMeasure.merged(content(List.of(before), List.of(7))).values().stream()
                .map(MeasureValue::value)
                .toList();
    }

    @Test
    void monthsOfAFewAreAddedUpWithTheirNeighbours() {
        assertThat(merged(5, 0, 12)).containsExactly(5, 0, 12, 7);
        assertThat(merged(2, 1, 3, 2)).as("the rest goes to the last sum").containsExactly(8, 7);
        assertThat(merged(6, 3, 9)).containsExactly(6, 12, 7);
        assertThat(merged(6, 0, 3)).as("nobody protects nobody").containsExactly(9, 7);
    }

    @Test
    void aSumCountsTheMonthsThatHaveANumber() {
        var january = new MonthlyValue(CHANGE, 2);
        var april = new MonthlyValue(CHANGE.plusMonths(3), 3);
        var earlier = new MonthlyValue(CHANGE.minusMonths(1), 7);
        var content = new MeasureContent("Referrals", "referrals", "Records", CHANGE, List.of(earlier, january, april));

        assertThat(DisclosedMeasure.merged(content).values())
                .last()
                .isEqualTo(new MeasureValue(january.month(), april.month(), 2, 5));
    }

    @Test
    void aSumOfAFewIsSuppressedWithItsMonths() {
        DisclosedMeasure disclosed = DisclosedMeasure.merged(content(List.of(0, 3, 0, 1), List.of(0, 7)));

        assertThat(disclosed.before()).isNull();
        assertThat(disclosed.after()).isEqualTo(new MeasureSpan(2, 7, 3.5));
        assertThat(disclosed.values()).extracting(MeasureValue::value).containsExactly(0, 7);
        assertThat(DisclosedMeasure.exact(content(List.of(0, 3), List.of(2))).after())
                .isEqualTo(new MeasureSpan(1, 2, 2.0));
    }

    @Test
    void theLastMonthsArePendingWhileTheirSumIsSmall() {
        DisclosedMeasure pending = DisclosedMeasure.merged(content(List.of(9), List.of(7, 0, 3, 0)));

        assertThat(pending.values()).extracting(MeasureValue::value).containsExactly(9, 7, 0);
        assertThat(pending.after()).isEqualTo(new MeasureSpan(2, 7, 3.5));
        assertThat(pending.pendingMonths()).containsExactly(CHANGE.plusMonths(2), CHANGE.plusMonths(3));

        DisclosedMeasure grown = DisclosedMeasure.merged(content(List.of(9), List.of(7, 0, 3, 0, 2)));
        assertThat(grown.values()).extracting(MeasureValue::value).containsExactly(9, 7, 0, 5);
        assertThat(grown.after()).isEqualTo(new MeasureSpan(5, 12, 2.4));
        assertThat(grown.pendingMonths()).isEmpty();

        DisclosedMeasure few = DisclosedMeasure.merged(content(List.of(9), List.of(3)));
        assertThat(few.after()).isNull();
        assertThat(few.pendingMonths()).containsExactly(CHANGE);
        assertThat(DisclosedMeasure.exact(content(List.of(9), List.of(3))).pendingMonths())
                .isEmpty();
    }

    /** Somebody who looks twice can subtract. */
    @Test
    void nothingOfAFewFollowsFromAMonthThatIsAdded() {
        var random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            List<Integer> before = numbers(random, 9);
            List<Integer> after =
                    random.ints(14, 0, 2 + random.nextInt(9)).boxed().toList();
            List<DisclosedMeasure> looks = IntStream.rangeClosed(1, after.size())
                    .mapToObj(months -> DisclosedMeasure.merged(content(before, after.subList(0, months))))
                    .toList();

            for (int later = 1; later < looks.size(); later++) {
                DisclosedMeasure last = looks.get(later);
                for (DisclosedMeasure first : looks.subList(0, later)) {
                    assertThat(last.values().subList(0, first.values().size())).isEqualTo(first.values());
                    assertThat(last.before()).isEqualTo(first.before());
                    assertThat(known(last.after()) - known(first.after()))
                            .isNotIn(1L, 2L, 3L, 4L)
                            .isGreaterThanOrEqualTo(0);
                }
            }
        }
    }

    /** Each sum is of nobody or of five or more, and together they are what every reader knows. */
    @Test
    void nothingOfAFewFollowsFromTheSums() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int most = 1 + random.nextInt(12);
            MeasureContent content = content(numbers(random, most), numbers(random, most));
            DisclosedMeasure disclosed = DisclosedMeasure.merged(content);

            assertThat(disclosed.values())
                    .extracting(MeasureValue::value)
                    .doesNotContain(1, 2, 3, 4)
                    .allMatch(value -> value >= 0);
            assertThat(sum(disclosed, true)).isEqualTo(known(disclosed.before()));
            assertThat(sum(disclosed, false)).isEqualTo(known(disclosed.after()));
            assertThat(known(disclosed.after())).isNotIn(1L, 2L, 3L, 4L);
            assertThat(known(disclosed.before()))
                    .isIn(MeasureSpan.of(content.monthsBefore()).total(), 0L)
                    .isNotIn(1L, 2L, 3L, 4L);
        }
    }

    private static List<Integer> numbers(Random random, int most) {
        return random.ints(1 + random.nextInt(8), 0, most + 1).boxed().toList();
    }

    private static long sum(DisclosedMeasure disclosed, boolean isBefore) {
        return disclosed.values().stream()
                .filter(value -> disclosed.isBefore(value) == isBefore)
                .mapToLong(MeasureValue::value)
                .sum();
    }

    private static long known(@Nullable MeasureSpan span) {
        return span == null ? 0 : span.total();
    }
}
