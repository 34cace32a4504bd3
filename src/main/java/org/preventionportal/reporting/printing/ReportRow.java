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
import org.preventionportal.reporting.reports.FrozenReport;
import org.preventionportal.reporting.reports.ReportFigure;
import org.preventionportal.reporting.reports.ReportSection;

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
            "remarks");

    static List<ReportRow> all(FrozenReport report) {
        return report.content().sections().stream()
                .flatMap(section -> section.figures().stream().flatMap(figure -> rows(section, figure)))
                .toList();
    }

    private static Stream<ReportRow> rows(ReportSection section, ReportFigure placed) {
        ProgrammeFigure figure = Objects.requireNonNull(placed.figure());
        return figure.rows().stream()
                .flatMap(row -> Stream.of(
                                row(
                                        section,
                                        placed,
                                        figure,
                                        row,
                                        placed.filter().period(),
                                        row.number()),
                                row(
                                        section,
                                        placed,
                                        figure,
                                        row,
                                        placed.filter().compareWith(),
                                        row.compared()))
                        .filter(Objects::nonNull));
    }

    private static @Nullable ReportRow row(
            ReportSection section,
            ReportFigure placed,
            ProgrammeFigure figure,
            FigureRow row,
            @Nullable Timespan days,
            @Nullable FigureNumber number) {
        if (days == null || number == null) {
            return null;
        }
        return new ReportRow(List.of(
                section.heading(),
                figure.id(),
                figure.title(),
                row.key(),
                row.label(),
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
                        Stream.concat(figure.remarks().stream(), row.remarks().stream())
                                .toList())));
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
