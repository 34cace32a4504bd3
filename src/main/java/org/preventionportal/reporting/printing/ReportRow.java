package org.preventionportal.reporting.printing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.figures.FigureNumber;
import org.preventionportal.reporting.figures.FigureRow;
import org.preventionportal.reporting.figures.ProgrammeFigure;
import org.preventionportal.reporting.reports.ReportFigure;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.SealedReport;

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
            "seal");

    private static final FigureRow NOTHING = new FigureRow("", "Nothing was counted", null, null, List.of());

    static List<ReportRow> all(SealedReport sealed) {
        return sealed.report().content().sections().stream()
                .flatMap(section -> section.figures().stream().flatMap(figure -> rows(sealed, section, figure)))
                .toList();
    }

    /** A line a period; one that says so where nothing was counted. */
    private static Stream<ReportRow> rows(SealedReport sealed, ReportSection section, ReportFigure placed) {
        List<FigureRow> lines = Objects.requireNonNull(placed.figure()).rows();
        Timespan period = placed.filter().period();
        if (lines.isEmpty()) {
            return Stream.of(row(sealed, section, placed, NOTHING, period, FigureNumber.NOTHING));
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
            SealedReport sealed,
            ReportSection section,
            ReportFigure placed,
            FigureRow line,
            Timespan days,
            FigureNumber number) {
        ProgrammeFigure figure = Objects.requireNonNull(placed.figure());
        return new ReportRow(List.of(
                section.heading(),
                figure.id(),
                figure.title(),
                line.key(),
                line.label(),
                days.from().toString(),
                days.to().toString(),
                new ReportWords().part(placed.filter().scope()),
                figure.unit().name(),
                cell(number.value()),
                cell(number.base()),
                cell(number.percent()),
                cell(number.estimated()),
                figure.definition(),
                Objects.requireNonNullElse(figure.base(), ""),
                figure.asOf().toString(),
                String.join(
                        " ",
                        Stream.concat(figure.remarks().stream(), line.remarks().stream())
                                .toList()),
                sealed.report().title(),
                sealed.report().frozenAt().toString(),
                sealed.seal()));
    }

    private static Object cell(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        return figure.number().isPresent() ? plain(figure.number().getAsDouble()) : ReportWords.KEPT_BACK;
    }

    /** Whole numbers as such. */
    private static Number plain(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }
}
