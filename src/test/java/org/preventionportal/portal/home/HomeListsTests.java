package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;

/** The lists of a manager's first page lead to what they count. */
class HomeListsTests {

    private final Labels labels = mock(Labels.class);
    private final HomeLists lists = new HomeLists(new Formats(), labels);

    @Test
    void aDayLeadsToItsTasksUnlessItHasNone() {
        assertThat(lists.days(List.of(
                        Map.of("date", "2026-12-01", "taskCount", 1), Map.of("date", "2026-12-02", "taskCount", 0))))
                .isEqualTo(
                        "<li><a class=\"govuk-link portal-days__day\""
                                + " href=\"/tasks?filter.states=ACCEPTED&amp;filter.states=IN_PROGRESS&amp;filter.sessionOn=2026-12-01\">"
                                + "<span aria-hidden=\"true\"><strong>Tue</strong> 1 Dec <span class=\"portal-days__count\">1</span></span>"
                                + "<span class=\"govuk-visually-hidden\">Tuesday 1 December 2026, 1 task</span></a></li>"
                                + "<li><span class=\"portal-days__day portal-days__day--empty\">"
                                + "<span aria-hidden=\"true\"><strong>Wed</strong> 2 Dec <span class=\"portal-days__count\">0</span></span>"
                                + "<span class=\"govuk-visually-hidden\">Wednesday 2 December 2026, no tasks</span></span></li>");
    }

    @Test
    void aRegionLeadsToItsQueue() {
        when(labels.of("Region", "WALES")).thenReturn("<Wales>");

        assertThat(lists.regions(List.of(Map.of(
                        "region",
                        "WALES",
                        "waiting",
                        1200,
                        "overdue",
                        3,
                        "deferred",
                        0,
                        "committed",
                        5,
                        "accepted",
                        7))))
                .startsWith("<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
                        + "<a class=\"govuk-link\" href=\"/triage?filter.regions=WALES\">&lt;Wales&gt;</a></th>"
                        + "<td class=\"govuk-table__cell govuk-table__cell--numeric\">1,200</td>")
                .endsWith("numeric\">7</td></tr>");
    }
}
