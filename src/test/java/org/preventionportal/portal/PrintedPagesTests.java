package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks what is on paper when staff print a page of the portal. */
@BrowserTest
class PrintedPagesTests {

    private static final String AFTER_LINKS = """
            () => [...document.querySelectorAll('a')].filter(link => link.checkVisibility())
              .map(link => getComputedStyle(link, '::after').content).filter(content => content.includes('/'))
            """;

    /** In CSS pixels, as browsers print it. */
    private static final int A4_WITH_MARGINS = 718;

    private static final String RIGHT_EDGE = """
            () => Math.max(...[...document.querySelectorAll('#content td, #content th, .portal-flow')]
              .filter(element => element.checkVisibility()).map(element => Math.floor(element.getBoundingClientRect().right)))
            """;

    @Autowired
    private Given given;

    private Task requested;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    @Test
    void theQueueHasItsRequestsWithoutItsFilterAndButtons() {
        try (Visitor officer = Visitor.arrives()) {
            printed(officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage"));

            assertThat(officer.text())
                    .contains(requested.reference().value())
                    .contains("To decide")
                    .doesNotContain("Words or reference", "Compare selected", "With the partner", "Deferred");
            assertThat(officer.page().locator(".portal-requests__box").first().isVisible())
                    .isFalse();

            officer.goes("/tasks");
            assertThat(officer.text()).contains(requested.reference().value()).doesNotContain("Words or reference");
        }
    }

    @Test
    void aRequestIsPrintedWithoutItsDecisions() {
        try (Visitor officer = Visitor.arrives()) {
            printed(officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage/" + requested.id()));

            assertThat(officer.text())
                    .contains("The request", requested.reference().value())
                    .doesNotContain("Go to the decision", "Accept", "Next request");
        }
    }

    @Test
    void noLinkIsFollowedByItsAddress() {
        try (Visitor officer = Visitor.arrives()) {
            printed(officer.signsIn(Account.OFFICER_NORTH_EAST));
            for (String path : List.of("/home", "/tasks", "/tasks/" + requested.id())) {
                assertThat((List<?>) officer.goes(path).page().evaluate(AFTER_LINKS))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** Paper has tables where a telephone has cards, and nothing that scrolls. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/triage",
                "/tasks",
                "/evidence/theory",
                "/threats/coverage",
                "/reports/indicators?step=MONTH&period.startsOn=2025-04-01&period.endsOn=2026-03-31"
            })
    void everyColumnIsOnTheSheet(String path) {
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER, path);
            manager.page().setViewportSize(A4_WITH_MARGINS, 1000);
            printed(manager);

            assertThat(manager.page().evaluate(RIGHT_EDGE))
                    .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                    .isPositive()
                    .isLessThanOrEqualTo(A4_WITH_MARGINS);
            assertThat(manager.page().locator("tbody > tr").first().evaluate("row => getComputedStyle(row).display"))
                    .isEqualTo("table-row");
        }
    }

    private static void printed(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
