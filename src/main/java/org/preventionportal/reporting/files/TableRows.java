package org.preventionportal.reporting.files;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.Markup;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;

/**
 * Writes the rows of an indicator's table as HTML. A report has hundreds of cells, and a template would evaluate two
 * expressions for each.
 */
final class TableRows {

    private final ReportWords words = new ReportWords();

    /** Writes the rows of a group with the columns that the group has. */
    public String html(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        var columns = new Columns(words.hasEstimate(group), words.hasBase(group), words.hasPercent(group));
        boolean isCompared = placed.filter().compareWith() != null;
        return group.rows().stream()
                .map(line -> "<tr><th scope=\"row\">" + Markup.escaped(line.label()) + "</th>"
                        + cells(line.source().number(), columns)
                        + (isCompared ? cells(line.source().compared(), columns) : "") + "</tr>")
                .collect(Collectors.joining());
    }

    /** Says which columns there are beside the number itself. */
    private record Columns(boolean hasEstimate, boolean hasBase, boolean hasPercent) {}

    private String cells(@Nullable IndicatorNumber counted, Columns columns) {
        IndicatorNumber number = counted == null ? IndicatorNumber.NOTHING : counted;
        return cell(words.number(number.amount()))
                + (columns.hasEstimate ? cell(words.number(number.estimated())) : "")
                + (columns.hasBase ? cell(words.number(number.base())) : "")
                + (columns.hasPercent ? cell(words.percent(number.percent())) : "");
    }

    private static String cell(String number) {
        return "<td class=\"number\">" + Markup.escaped(number) + "</td>";
    }
}
