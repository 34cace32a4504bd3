package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code PeopleReachedTests} attacks such tables. */
class PeriodTableTests {

    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JULY = APRIL.plusMonths(3);
    private static final LocalDate OCTOBER = APRIL.plusMonths(6);

    @Test
    void everythingIsShownIfNoPartIsSmall() {
        var table = PeriodTable.of(Map.of(APRIL, parts(5, 0, 400), JULY, parts(60, 7, 0)));

        assertThat(shown(table, APRIL)).containsExactly("A", "B", "C");
        assertThat(shown(table, JULY)).containsExactly("A", "B", "C");
    }

    /** Its period gives it, and so does its part: three others of a rectangle have to be suppressed with it. */
    @Test
    void aSmallPartOfOnePeriodIsSuppressedWithTheSmallestOfItsPeriodAndOfAnother() {
        var table = PeriodTable.of(
                Map.of(APRIL, parts(3, 20, 400), JULY, parts(60, 70, 80), OCTOBER, parts(100, 110, 120)));

        assertThat(shown(table, APRIL)).containsExactly("C");
        assertThat(shown(table, JULY)).containsExactly("C");
        assertThat(shown(table, OCTOBER)).containsExactly("A", "B", "C");
        assertThat(Stream.of("A", "B", "C")).allMatch(table::discloses);
    }

    @Test
    void aPartThatIsSuppressedInAllPeriodsTogetherIsSuppressedInEach() {
        var table = PeriodTable.of(Map.of(APRIL, parts(3, 20, 400), JULY, parts(0, 0, 80)));

        assertThat(List.of("A", "B", "C", "D").stream().filter(table::discloses))
                .containsExactly("C", "D");
        assertThat(shown(table, APRIL)).containsExactly("C");
        assertThat(shown(table, JULY)).containsExactly("C");
        assertThat(shown(table, OCTOBER)).as("a period without people").containsExactly("C");
    }

    @Test
    void aPeriodOfAFewPeopleShowsNoPart() {
        var table =
                PeriodTable.of(Map.of(APRIL, parts(3, 0, 1), JULY, parts(60, 70, 80), OCTOBER, parts(100, 110, 120)));

        assertThat(shown(table, APRIL)).isEmpty();
        assertThat(table.discloses(APRIL, "D")).as("nobody in all periods").isFalse();
        assertThat(shown(table, OCTOBER)).containsExactly("A", "B", "C");
    }

    /** Parts without people would otherwise name the part in which the few are. */
    @Test
    void aFewPeopleInAllPeriodsTogetherShowNoPart() {
        var table = PeriodTable.of(Map.of(APRIL, parts(3, 0, 0), JULY, parts(0, 0, 0)));

        assertThat(Stream.of("A", "B", "C", "D")).noneMatch(table::discloses);
        assertThat(shown(table, APRIL)).isEmpty();
        assertThat(shown(table, JULY)).isEmpty();
        assertThat(shown(table, OCTOBER)).as("a period without people").isEmpty();
    }

    /** An empty cell protects no other once everybody knows that it is empty. */
    @Test
    void nothingIsShownIfTooFewPartsCanProtectOneAnother() {
        var table = PeriodTable.of(Map.of(APRIL, parts(3, 60, 0), JULY, parts(50, 0, 0)));

        assertThat(shown(table, APRIL)).containsExactly("C");
        assertThat(shown(table, JULY)).containsExactly("C");
    }

    private static Map<String, Integer> parts(int a, int b, int c) {
        return Map.of("A", a, "B", b, "C", c);
    }

    private static List<String> shown(PeriodTable table, LocalDate period) {
        return Stream.of("A", "B", "C")
                .filter(part -> table.discloses(period, part))
                .toList();
    }
}
