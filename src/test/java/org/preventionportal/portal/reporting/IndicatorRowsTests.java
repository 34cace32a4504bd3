package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.DisclosedNumbers;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.springframework.context.support.StaticMessageSource;

/** A row has its label with its notes, and a cell for each column. */
class IndicatorRowsTests {

    private static final String CELL = "<td class=\"govuk-table__cell govuk-table__cell--numeric\">";

    private final IndicatorRows rows =
            new IndicatorRows(new DisclosedNumbers(new Formats(), mock(Labels.class), new StaticMessageSource()));

    private String html(boolean isCompared, Map<?, ?>... found) {
        return new IndicatorCharts()
                .of(Map.of("rows", List.of(found))).groups().stream()
                        .map(group -> rows.html(group, List.of("amount"), isCompared))
                        .reduce("", String::concat);
    }

    private static Map<String, Object> row(String label, List<String> notes) {
        return Map.of("key", label, "label", label, "notes", notes, "number", Map.of("amount", Map.of("value", 12)));
    }

    @Test
    void aRowHasACellForEachColumnAndAgainForTheDaysToCompareWith() {
        assertThat(html(false, row("Wales", List.of())))
                .isEqualTo("<tr class=\"govuk-table__row\">"
                        + "<th scope=\"row\" class=\"govuk-table__header portal-anywhere\">Wales</th>" + CELL
                        + "12</td></tr>");
        assertThat(html(true, row("Wales", List.of()))).endsWith(CELL + "12</td>" + CELL + "</td></tr>");
    }

    @Test
    void rowsBelowATitleLeaveOutWhatTheyShare() {
        assertThat(html(false, row("Useful? Yes", List.of()), row("Useful? No", List.of())))
                .contains("portal-anywhere govuk-!-font-weight-regular\">Yes</th>", ">No</th>");
    }

    @Test
    void labelsAndNotesAreEscaped() {
        assertThat(html(false, row("<b>Wales</b>", List.of("Tom & “Jerry”", "<i>"))))
                .contains("&lt;b&gt;Wales&lt;/b&gt;<span class=\"portal-below\">Note: Tom &amp; “Jerry”</span>"
                        + "<span class=\"portal-below\">Note: &lt;i&gt;</span></th>")
                .doesNotContain("<b>", "<i>");
    }
}
