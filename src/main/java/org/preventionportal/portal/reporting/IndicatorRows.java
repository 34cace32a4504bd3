package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.child;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.charts.Markup;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.portal.frame.DisclosedNumbers;
import org.springframework.stereotype.Component;

/** Writes the rows of an indicator's table as HTML, since a report has hundreds of them. */
@Component
public class IndicatorRows {

    private final DisclosedNumbers numbers;

    IndicatorRows(DisclosedNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Writes the rows of a group.
     *
     * @param columns the fields of a number that have a column
     * @param isCompared whether the same columns follow for the days to compare with
     */
    public String html(RowGroup<Map<?, ?>> group, List<String> columns, boolean isCompared) {
        String weight = group.title().isEmpty() ? "" : " govuk-!-font-weight-regular";
        return group.rows().stream()
                .map(line -> "<tr class=\"govuk-table__row\">"
                        + "<th scope=\"row\" class=\"govuk-table__header portal-anywhere" + weight + "\">"
                        + Markup.escaped(line.label()) + notes(line.notes()) + "</th>"
                        + numbers.cells(child(line.source(), "number"), columns)
                        + (isCompared ? numbers.cells(child(line.source(), "compared"), columns) : "")
                        + "</tr>")
                .collect(Collectors.joining());
    }

    private static String notes(List<String> notes) {
        return notes.stream()
                .map(note -> "<span class=\"portal-below\">" + Markup.escaped("Note: " + note) + "</span>")
                .collect(Collectors.joining());
    }
}
