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

    private static Map<String, Object> wales() {
        return Map.of(
                "region",
                "WALES",
                "waitingCount",
                1200,
                "overdueCount",
                3,
                "deferredCount",
                0,
                "committedCount",
                5,
                "acceptedCount",
                7,
                "acceptedFrom",
                "2026-09-03");
    }

    @Test
    void eachNumberOfARegionLeadsToItsListUnlessItIsZero() {
        when(labels.of("Region", "WALES")).thenReturn("<Wales>");

        assertThat(lists.regions(List.of(wales())))
                .startsWith("<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
                        + "&lt;Wales&gt;</th><td class=\"govuk-table__cell govuk-table__cell--numeric\">"
                        + "<a class=\"govuk-link\" href=\"/triage?filter.regions=WALES\">1,200"
                        + "<span class=\"govuk-visually-hidden\"> to decide, &lt;Wales&gt;</span></a></td>")
                .contains("numeric\">0<span class=\"govuk-visually-hidden\"> deferred, &lt;Wales&gt;</span></td>")
                .endsWith("<a class=\"govuk-link\" href=\"/tasks?filter.regions=WALES&amp;filter.states=ACCEPTED"
                        + "&amp;filter.states=IN_PROGRESS&amp;filter.states=COMPLETED"
                        + "&amp;filter.acceptedFrom=2026-09-03\">7<span class=\"govuk-visually-hidden\">"
                        + " accepted in 90 days, &lt;Wales&gt;</span></a></td></tr>");
    }

    @Test
    void coldSpotsLeadToTheTasksThatCount() {
        when(labels.of("Region", "WALES")).thenReturn("<Wales>");

        assertThat(lists.coldSpots(List.of(wales(), wales())))
                .startsWith("<a class=\"govuk-link\" href=\"/tasks?filter.regions=WALES&amp;")
                .contains("filter.acceptedFrom=2026-09-03\">&lt;Wales&gt; (7)</a>, <a ")
                .endsWith("&lt;Wales&gt; (7)</a>.");
    }

    @Test
    void aRegionThatIsNotOnTheMapIsPartOfASentence() {
        assertThat(lists.inWords(wales()).replaceAll("<[^>]+>", ""))
                .isEqualTo("1,200 to decide (3 overdue) and 5 to deliver");
        assertThat(lists.inWords(Map.of("region", "WALES", "waitingCount", 0, "overdueCount", 0, "committedCount", 0)))
                .isEqualTo("0 to decide and 0 to deliver");
    }
}
