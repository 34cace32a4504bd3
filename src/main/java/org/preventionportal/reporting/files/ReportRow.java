package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.VerifiedReport;

/**
 * A number of a report with all that it needs to be understood by itself.
 *
 * @param cells in the order of {@link #COLUMNS}: a number, or text; what is kept back is [c]
 */
record ReportRow(List<Object> cells) {

    static final List<String> COLUMNS = List.of(
            "part",
            "figure",
            "title",
            "key",
            "line",
            "from",
            "to",
            "part of the programme",
            "unit",
            "value",
            "base",
            "percent",
            "estimated",
            "definition",
            "meaning of base",
            "as of",
            "remarks",
            "report",
            "frozen",
            "checksum");

    private static final IndicatorRow NOTHING = new IndicatorRow("", "Nothing was counted", null, null, List.of());

    static List<ReportRow> all(VerifiedReport sealed) {
        return sealed.report().content().sections().stream()
                .flatMap(section -> section.figures().stream().flatMap(indicator -> rows(sealed, section, indicator)))
                .toList();
    }

    /** A line a period; one that says so where nothing was counted. */
    private static Stream<ReportRow> rows(VerifiedReport sealed, ReportSection section, ReportIndicator placed) {
        List<IndicatorRow> lines = Objects.requireNonNull(placed.figure()).rows();
        DateRange period = placed.filter().period();
        if (lines.isEmpty()) {
            return Stream.of(row(sealed, section, placed, NOTHING, period, IndicatorNumber.NOTHING));
        }
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.number())
                                .map(number -> row(sealed, section, placed, line, period, number)),
                        placed.filter().compareWith() == null || line.compared() == null
                                ? Stream.empty()
                                : Stream.of(row(
                                        sealed,
                                        section,
                                        placed,
                                        line,
                                        placed.filter().compareWith(),
                                        line.compared()))));
    }

    private static ReportRow row(
            VerifiedReport sealed,
            ReportSection section,
            ReportIndicator placed,
            IndicatorRow line,
            DateRange days,
            IndicatorNumber number) {
        Indicator indicator = Objects.requireNonNull(placed.figure());
        return new ReportRow(List.of(
                section.heading(),
                indicator.id(),
                indicator.title(),
                line.key(),
                line.label(),
                days.from().toString(),
                days.to().toString(),
                new ReportWords().part(placed.filter().scope()),
                indicator.unit().name(),
                cell(number.value()),
                cell(number.base()),
                cell(number.percent()),
                cell(number.estimated()),
                indicator.definition(),
                Objects.requireNonNullElse(indicator.base(), ""),
                indicator.asOf().toString(),
                String.join(
                        " ",
                        Stream.concat(indicator.remarks().stream(), line.remarks().stream())
                                .toList()),
                sealed.report().title(),
                sealed.report().publishedAt().toString(),
                sealed.checksum()));
    }

    private static Object cell(@Nullable DisclosedNumber number) {
        if (number == null) {
            return "";
        }
        return number.number().isPresent() ? plain(number.number().getAsDouble()) : ReportWords.SUPPRESSED;
    }

    /** Whole numbers as such. */
    private static Number plain(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }
}
