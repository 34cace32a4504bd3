package org.preventionportal.portal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.StatusTags;

/** A request has a link that chooses it, and what the plan does for it. */
class RequestRowsTests {

    private static final String NUMBER = "<td class=\"govuk-table__cell govuk-table__cell--numeric\" data-label=";

    private final Labels labels = mock(Labels.class);
    private final RequestRows rows = new RequestRows(new Formats(), labels, new StatusTags());
    private final Map<String, Object> task = new HashMap<>(
            Map.of("id", "tsk_1", "reference", "PP-7K3M9QX", "title", "Training in Leeds", "region", "NORTH_EAST"));
    private final Map<String, Object> request = new HashMap<>(
            Map.of("task", task, "points", 70.5, "pointsAfter", 68.2, "days", 2.5, "explanation", "Out: no room."));

    @BeforeEach
    void label() {
        when(labels.of(anyString(), any()))
                .thenAnswer(asked -> "%s of %s".formatted(asked.getArgument(1), asked.getArgument(0)));
    }

    private String html() {
        return rows.html(List.of(request), "/planning/plans/pln_1");
    }

    @Test
    void aRequestThatIsLeftOutHasNoPlaceAndNoTag() {
        assertThat(html())
                .isEqualTo("<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
                        + "<a class=\"govuk-link portal-anywhere\" href=\"/planning/plans/pln_1?task=tsk_1#next\">"
                        + "Training in Leeds</a><span class=\"portal-below\">PP-7K3M9QX, NORTH_EAST of Region</span>"
                        + "</th>" + NUMBER + "\"Points, now\">71</td>" + NUMBER + "\"After\">68</td>" + NUMBER
                        + "\"Days\">2.5</td><td class=\"govuk-table__cell\" data-label=\"Planned\">Nothing</td>"
                        + "<td class=\"govuk-table__cell portal-wrap\">Out: no room.</td></tr>");
    }

    @Test
    void aPlannedRequestHasItsPlaceItsTagAndWhatIsLost() {
        task.put("deferredUntil", "2027-04-01");
        request.putAll(Map.of("placeAfter", 3, "action", "DEFER", "loss", "30 people are not reached."));

        assertThat(html())
                .contains(
                        "<strong class=\"govuk-tag govuk-tag--grey\">Back on 1 April 2027</strong></th>",
                        "68<span class=\"portal-below\">place 3</span></td>",
                        "<strong class=\"govuk-tag govuk-tag--grey\">DEFER of PlannedAction</strong></td>",
                        "<span class=\"portal-below\">30 people are not reached.</span></td></tr>");
    }

    @Test
    void whatPeopleHaveTypedIsEscaped() {
        task.put("title", "<b>Tom & “Jerry”</b>");

        assertThat(html()).contains(">&lt;b&gt;Tom &amp; “Jerry”&lt;/b&gt;</a>").doesNotContain("<b>");
    }
}
