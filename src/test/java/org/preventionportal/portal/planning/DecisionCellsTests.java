package org.preventionportal.portal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.StatusTags;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A planned decision has a link to its task, and says what is planned and whether it can be carried out. */
class DecisionCellsTests {

    private final Labels labels = mock(Labels.class);
    private final DecisionCells cells = new DecisionCells(new Formats(), labels, new StatusTags(), new Links());
    private final Map<String, Object> task =
            new HashMap<>(Map.of("id", "tsk_1", "reference", "PP-7K3M9QX", "title", "Training in Leeds"));
    private final Map<String, Object> decision =
            new HashMap<>(Map.of("task", task, "action", "ACCEPT", "status", "PLANNED"));

    @BeforeEach
    void label() {
        when(labels.of(anyString(), any()))
                .thenAnswer(asked -> "%s of %s".formatted(asked.getArgument(1), asked.getArgument(0)));
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", "/planning/plans/pln_1")));
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    private String html() {
        return cells.html(decision, "someone who has left");
    }

    @Test
    void anAcceptanceNamesTheOfficer() {
        decision.put("officer", Map.of("name", "Sam O'Neill"));

        assertThat(html())
                .isEqualTo("<th scope=\"row\" class=\"govuk-table__header\"><a class=\"govuk-link portal-anywhere\""
                        + " href=\"/tasks/tsk_1\">PP-7K3M9QX, Training in Leeds</a></th>"
                        + "<td class=\"govuk-table__cell portal-wrap\">ACCEPT of PlannedAction, delivered by"
                        + " Sam O&#39;Neill</td><td class=\"govuk-table__cell portal-wrap\">"
                        + "<strong class=\"govuk-tag govuk-tag--grey\">PLANNED of PlannedDecisionStatus</strong></td>");
    }

    @Test
    void anOfficerWithoutANameHasOtherWords() {
        decision.put("officer", new HashMap<>());

        assertThat(html()).contains(", delivered by someone who has left</td>");
    }

    @Test
    void whatIsDeferredAndWhatIsDeclinedSaysUntilWhenAndWhy() {
        decision.putAll(Map.of("action", "DEFER", "until", "2027-04-01"));
        assertThat(html()).contains(">DEFER of PlannedAction until 1 April 2027</td>");

        decision.remove("until");
        decision.putAll(Map.of("action", "DECLINE", "reason", "OUTSIDE_REMIT"));
        assertThat(html()).contains(">DECLINE of PlannedAction: oUTSIDE_REMIT of DeclineReason</td>");
    }

    @Test
    void aDeferredRequestHasToBeBackFirst() {
        task.put("deferredUntil", "2027-04-01");
        assertThat(html())
                .endsWith("</strong><span class=\"portal-below\">You can carry this out once the request is back on"
                        + " 1 April 2027.</span></td>");

        decision.put("status", "CARRIED_OUT");
        assertThat(html()).doesNotContain("once the request is back");
    }

    @Test
    void whatPeopleHaveTypedIsEscaped() {
        task.put("title", "<b>Tom & “Jerry”</b>");

        assertThat(html())
                .contains(", &lt;b&gt;Tom &amp; “Jerry”&lt;/b&gt;</a>")
                .doesNotContain("<b>");
    }
}
