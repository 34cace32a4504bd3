package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.definitions.IndicatorUnit;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportChanges.IndicatorChange;
import org.preventionportal.reporting.reports.ReportChanges.RowChange;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Tests what of a report counts as changed. */
class ReportChangesTests {

    private static final String KEY = "reach.delivered-by-method";
    private static final Instant AS_OF = Instant.parse("2026-03-01T10:00:00Z");
    private static final ReportFilter QUARTER =
            new ReportFilter(DateRange.quarter(LocalDate.of(2026, 1, 1)), null, IndicatorScope.WHOLE);

    @Test
    void aRowWithoutANumberMayGoOrCome() {
        IndicatorRow other = row("OTHER/COUNTED", DisclosedNumber.of(7));
        IndicatorRow suppressed = row("YOUNG_PEOPLE/COUNTED", DisclosedNumber.narrow());

        assertThat(changed(List.of(suppressed, other), List.of(other))).isEmpty();
        assertThat(changed(List.of(other), List.of(suppressed, other))).isEmpty();
    }

    @Test
    void aRowWithANumberMayNot() {
        IndicatorRow young = row("YOUNG_PEOPLE/COUNTED", DisclosedNumber.of(0));

        assertThat(changed(List.of(young), List.of())).containsExactly("YOUNG_PEOPLE/COUNTED");
        assertThat(changed(List.of(), List.of(young))).containsExactly("YOUNG_PEOPLE/COUNTED");
    }

    private static List<String> changed(List<IndicatorRow> then, List<IndicatorRow> now) {
        ReportChanges changes = ReportChanges.between(content(then), content(now), Map.of(), Set.of());
        return changes.indicators().stream()
                .map(IndicatorChange::rows)
                .flatMap(List::stream)
                .map(RowChange::key)
                .toList();
    }

    private static ReportContent content(List<IndicatorRow> rows) {
        var indicator = new Indicator(
                KEY,
                IndicatorTopic.REACH,
                IndicatorUnit.PEOPLE,
                "Reach",
                "Counts people.",
                null,
                AS_OF,
                rows,
                List.of());
        var placed = new ReportIndicator(KEY, false, QUARTER, List.of(), indicator);
        var section = new ReportSection(
                "sec_1",
                null,
                "Reach",
                null,
                List.of(),
                List.of(placed),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
        return new ReportContent(AS_OF, List.of(section));
    }

    private static IndicatorRow row(String key, DisclosedNumber number) {
        return new IndicatorRow(key, key, new IndicatorNumber(number, null, null, null), null, List.of(), List.of());
    }
}
