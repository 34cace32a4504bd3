package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.VerifiedReport;

/**
 * Holds one number of a report with everything that is needed to understand it.
 *
 * @param cells in the order of {@link #COLUMNS}: a number or text; a suppressed number is [c]
 */
record ReportRow(List<Object> cells) {

    static final List<String> COLUMNS = List.of(
            "section",
            "indicator",
            "title",
            "key",
            "line",
            "starts on",
            "ends on",
            "scope",
            "unit",
            "value",
            "base",
            "percent",
            "estimated",
            "definition",
            "base definition",
            "as of",
            "notes",
            "report",
            "published",
            "checksum");

    private static final IndicatorRow NOTHING =
            new IndicatorRow("", "There is nothing to count", null, null, List.of(), List.of());

    static List<ReportRow> all(VerifiedReport verified) {
        return verified.report().content().sections().stream()
                .flatMap(section ->
                        section.indicators().stream().flatMap(indicator -> rows(verified, section, indicator)))
                .toList();
    }

    /** Those of one indicator of one section; none if the section does not have it. */
    static List<ReportRow> of(VerifiedReport verified, String sectionKey, String indicatorKey) {
        return verified.report().content().sections().stream()
                .filter(section -> section.key().equals(sectionKey))
                .flatMap(section -> section.indicators().stream()
                        .filter(indicator -> indicator.key().equals(indicatorKey))
                        .flatMap(indicator -> rows(verified, section, indicator)))
                .toList();
    }

    /** One row for each period, or one that says that there is nothing to count. */
    private static Stream<ReportRow> rows(VerifiedReport verified, ReportSection section, ReportIndicator placed) {
        List<IndicatorRow> lines = Objects.requireNonNull(placed.indicator()).rows();
        DateRange period = placed.filter().period();
        if (lines.isEmpty()) {
            return Stream.of(row(verified, section, placed, NOTHING, period, IndicatorNumber.NOTHING));
        }
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.number())
                                .map(number -> row(verified, section, placed, line, period, number)),
                        placed.filter().compareWith() == null || line.compared() == null
                                ? Stream.empty()
                                : Stream.of(row(
                                        verified,
                                        section,
                                        placed,
                                        line,
                                        placed.filter().compareWith(),
                                        line.compared()))));
    }

    private static ReportRow row(
            VerifiedReport verified,
            ReportSection section,
            ReportIndicator placed,
            IndicatorRow line,
            DateRange days,
            IndicatorNumber number) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        return new ReportRow(List.of(
                section.heading(),
                indicator.key(),
                indicator.title(),
                line.key(),
                line.label(),
                days.startsOn().toString(),
                days.endsOn().toString(),
                new ReportWords().scope(placed.filter().scope()),
                indicator.unit().name(),
                cell(number.amount()),
                cell(number.base()),
                cell(number.percent()),
                cell(number.estimated()),
                indicator.definition(),
                Objects.requireNonNullElse(indicator.base(), ""),
                indicator.asOf().toString(),
                String.join(
                        " ",
                        Stream.concat(indicator.notes().stream(), line.notes().stream())
                                .toList()),
                verified.report().title(),
                verified.report().publishedAt().toString(),
                verified.checksum()));
    }

    private static Object cell(@Nullable DisclosedNumber number) {
        return number == null ? "" : number.cell();
    }
}
