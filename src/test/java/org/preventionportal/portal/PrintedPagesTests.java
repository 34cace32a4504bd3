package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                    .doesNotContain("Words or reference", "Compare selected");
            assertThat(officer.page().locator(".portal-requests__box").first().isVisible())
                    .isFalse();

            officer.goes("/tasks");
            assertThat(officer.text()).contains(requested.reference().value()).doesNotContain("Words or reference");
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

    private static void printed(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
