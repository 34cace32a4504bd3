package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.PageFrame.NavigationItem;
import org.preventionportal.portal.frame.PageFrame.Release;

/** The links of the navigation say where the reader is, and what needs them. */
class PageFrameTests {

    private final NavigationItem triage = new NavigationItem("/triage", "Triage", false, List.of());
    private final NavigationItem plans = new NavigationItem("/plans", "Plans", true, List.of());

    private static String links(Map<String, Integer> badges, NavigationItem... items) {
        var release = new Release("development", null, null);
        return new PageFrame(
                        Caller.ANONYMOUS, "", "", List.of(items), () -> badges, Map::of, null, null, "/", release, "")
                .links(List.of(items), "link");
    }

    @Test
    void theLinkOfThisPageSaysSo() {
        assertThat(links(Map.of(), triage, plans))
                .isEqualTo("<li><a class=\"link\" href=\"/triage\">Triage</a></li>"
                        + "<li><a class=\"link\" href=\"/plans\" aria-current=\"page\">Plans</a></li>");
    }

    @Test
    void theLinkOfAGroupSaysThatThisPageIsInIt() {
        assertThat(links(Map.of(), new NavigationItem("/plans", "Planning", true, List.of(triage, plans))))
                .contains("href=\"/plans\" aria-current=\"true\">Planning</a>");
    }

    @Test
    void aBadgeCountsWhatNeedsTheReader() {
        String more = " <span class=\"portal-badge\">%s<span class=\"govuk-visually-hidden\"> %s you</span></span></a>";

        assertThat(links(Map.of("/triage", 1), triage)).contains("Triage" + more.formatted(1, "needs"));
        assertThat(links(
                        Map.of("/triage", 1, "/plans", 2),
                        new NavigationItem("/plans", "Planning", false, List.of(triage, plans))))
                .contains("Planning" + more.formatted(3, "need"));
        var planning = new NavigationItem("/plans", "Planning", false, List.of(triage, plans));
        assertThat(links(
                        Map.of("/triage", 1, "/plans", 2, "/tasks", 3),
                        new NavigationItem(
                                "/tasks",
                                "Work",
                                false,
                                List.of(new NavigationItem("/tasks", "Tasks", false, List.of()), planning))))
                .as("what is below a page of the entry counts, too")
                .contains("Work" + more.formatted(6, "need"));
        assertThat(links(Map.of("/triage", 0), triage)).doesNotContain("badge");
    }

    @Test
    void namesAreEscaped() {
        assertThat(links(Map.of(), new NavigationItem("/\"><b>", "<i>", false, List.of())))
                .contains("href=\"/&quot;&gt;&lt;b&gt;\">&lt;i&gt;</a>")
                .doesNotContain("<b>", "<i>");
    }
}
