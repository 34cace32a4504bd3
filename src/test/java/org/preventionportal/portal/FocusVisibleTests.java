package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** What has the focus is never under a bar that stays in view. */
@BrowserTest
class FocusVisibleTests {

    private static final String BOX = ".portal-requests tbody [name=selected]";
    private static final String ACTIONS = ".portal-requests__actions";
    private static final String LIVE = ".portal-live";
    private static final String OVER = ".portal-session";

    /** Names what has the focus if the bar covers some of it, and nothing if the bar does not or has it itself. */
    private static final String COVERED = """
            selector => {
                const bar = document.querySelector(selector)
                const focused = document.activeElement
                if (bar.contains(focused)) return ''
                const [above, below] = [bar, focused].map(it => it.getBoundingClientRect())
                const isApart = below.bottom <= above.top || below.top >= above.bottom
                return isApart ? '' : focused.outerHTML
            }
            """;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        given.requested(25);
    }

    @Test
    void theButtonsBelowTheQueueCoverNoRequest() {
        try (Visitor officer = onALaptop()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            officer.page().locator(BOX).first().focus();
            officer.page().keyboard().press("Space");
            assertThat(bottomOf(officer.page(), ACTIONS))
                    .as("the bar stays in view")
                    .isEqualTo(650);

            assertThat(coveredAfterEach("Tab", officer.page(), ACTIONS)).containsOnly("");
        }
    }

    @Test
    void theWordsAboveTheQueueCoverNoRequest() {
        try (Visitor officer = onALaptop()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            PlaywrightAssertions.assertThat(officer.page().locator(LIVE)).hasAttribute("data-connected", "true");
            given.requested(Given.NORTH, Account.PARTNER_NORTH);
            PlaywrightAssertions.assertThat(officer.page().locator(LIVE)).containsText("A request has come in.");
            officer.page().locator(BOX).last().focus();

            assertThat(coveredAfterEach("Shift+Tab", officer.page(), LIVE)).containsOnly("");
        }
    }

    @Test
    void whoIsSignedOutSeesItWhereverTheyAreOnThePage() {
        try (Visitor officer = onALaptop()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            officer.page().clock().install();
            officer.goes("/triage");
            officer.page().clock().fastForward("31:00");
            PlaywrightAssertions.assertThat(officer.page().locator(OVER)).containsText("You are signed out.");
            assertThat(bottomOf(officer.page(), OVER)).isEqualTo(650);
            officer.page().locator(BOX).first().focus();

            assertThat(coveredAfterEach("Tab", officer.page(), OVER)).containsOnly("");
        }
    }

    /** As much as a window has of a page that is enlarged to 400 %. */
    @Test
    void anEnlargedPageHasNoBars() {
        try (Visitor officer = onALaptop()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            officer.page().setViewportSize(1366 / 4, 650 / 4);
            officer.page().locator(BOX).first().check();

            assertThat(bottomOf(officer.page(), ACTIONS)).isGreaterThan(1000);
        }
    }

    private static Visitor onALaptop() {
        Visitor visitor = Visitor.arrives();
        visitor.page().setViewportSize(1366, 650);
        return visitor;
    }

    private static List<String> coveredAfterEach(String key, Page page, String bar) {
        return IntStream.range(0, 45)
                .mapToObj(_ -> {
                    page.keyboard().press(key);
                    return String.valueOf(page.evaluate(COVERED, bar));
                })
                .toList();
    }

    private static int bottomOf(Page page, String selector) {
        return (int) Math.round(
                ((Number) page.evaluate("it => document.querySelector(it).getBoundingClientRect().bottom", selector))
                        .doubleValue());
    }
}
