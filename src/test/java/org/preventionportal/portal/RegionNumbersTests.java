package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A manager reads what the regions and officers have to deal with, and finds exactly these tasks behind it. Only
 * accepted tasks from which the manager is excluded would be counted and not listed.
 */
@BrowserTest
class RegionNumbersTests {

    private static final String TABLE = "details:has-text('Regions as a table') tbody";
    private static final String CASELOAD = "td[data-label=Tasks] a:not(:text-is('0'))";
    private static final String OUTSIDE = "p:has-text('Not on the map') a";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        given.partnersOnly();
        given.completedOn(today.minusDays(89));
        given.completedOn(today.minusDays(90));
        given.requestedOn(today.minusDays(40));
        given.requestedAs("Arcades and their closing times");
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/deferTask",
                Input.of(given.requestedAs("Later"))
                        .with("until", Given.later())
                        .with("reason", "AWAITING_CAPACITY"));
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        for (LocalDate day : List.of(today.minusDays(40), today)) {
            given.requestedOn(day, Given.SOUTH, Account.PARTNER_SOUTH, _ -> Given.need(Region.NATIONAL));
        }
    }

    @Test
    void eachNumberLeadsToAsManyTasks() {
        try (Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            assertThat(manager.page()
                            .locator(TABLE + " tr:has(th:text-is('North East')) td")
                            .allTextContents())
                    .extracting(RegionNumbersTests::number)
                    .containsExactly(2, 1, 1, 2, 3);

            assertThat(tile(manager, "north_east"))
                    .isEqualTo("North East 2 to decide (1 overdue) 2 to deliver in North East");
            assertThat(tile(manager, "wales"))
                    .startsWith("Wales 0 to decide Cold spot")
                    .endsWith("0 to deliver in Wales");

            assertThat(presses(manager, "/home", TABLE + " a")).isEqualTo(5 + 2 + 2);
            assertThat(presses(manager, "/home", OUTSIDE)).isEqualTo(2);
            assertThat(presses(manager, "/home", "a.portal-region-map__more")).isEqualTo(2);
        }
    }

    @Test
    void theCaseloadOfAnOfficerLeadsToAsManyTasks() {
        try (Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            assertThat(presses(manager, "/planning", CASELOAD)).isEqualTo(2);
            assertThat(manager.goes("/planning").page().locator(CASELOAD).allTextContents())
                    .containsExactlyInAnyOrder("2", "1");
        }
    }

    @Test
    void aColdSpotLeadsToTheTasksThatCount() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            manager.follows("Wales (0)");

            assertThat(manager.heading()).isEqualTo("All tasks");
            assertThat(manager.page().locator(".portal-chosen").allInnerTexts())
                    .contains("Wales", "Completed")
                    .anyMatch(words -> words.startsWith("Accepted from "));
            assertThat(rows(manager).count()).isZero();
        }
    }

    /** What is said of a region on the map, also to those who do not see it. */
    private static String tile(Visitor manager, String region) {
        return manager.page()
                .locator(".portal-region-map__tile--" + region)
                .textContent()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Opens each link, which leads to as many tasks as it says, and returns how many links there are. */
    private static int presses(Visitor manager, String page, String links) {
        int count = manager.goes(page).page().locator(links).count();
        for (int position = 0; position < count; position++) {
            Locator link = manager.goes(page).page().locator(links).nth(position);
            int number = number(link.textContent());
            String address = link.getAttribute("href");
            manager.goes(address);
            assertThat(rows(manager).count()).as(address).isEqualTo(number);
        }
        return count;
    }

    private static Locator rows(Visitor manager) {
        return manager.page().locator(".portal-tasks tbody tr, .portal-queue__request");
    }

    private static int number(String words) {
        return Integer.parseInt(words.strip().replaceFirst("\\D.*", ""));
    }
}
