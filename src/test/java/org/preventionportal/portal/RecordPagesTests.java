package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.Region;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages of one record link to each other, and to none that has nothing for the reader. */
@BrowserTest
class RecordPagesTests {

    private static final String LINKS = ".portal-sub-navigation__link";

    private static final Map<Account, List<String>> OF_A_REQUEST = Map.of(
            Account.PARTNER_NORTH, List.of("Overview", "Documents for feedback"),
            Account.LEAD_NORTH, List.of("Overview", "Documents for feedback", "Access log", "Exclusions"),
            Account.OFFICER_NORTH_EAST, List.of("Overview", "Decision", "Documents for feedback", "Track record"),
            Account.OFFICER_SOUTH_EAST, List.of("Overview", "Decision", "Track record"),
            Account.OFFICER_AND_PARTNER, List.of("Overview", "Decision", "Documents for feedback", "Track record"),
            Account.MANAGER,
                    List.of(
                            "Overview",
                            "Decision",
                            "Documents for feedback",
                            "Track record",
                            "Access log",
                            "Exclusions"));

    private static final Map<Account, List<String>> OF_A_DELIVERY = Map.of(
            Account.PARTNER_NORTH, List.of("Overview", "Outcomes", "Documents for feedback"),
            Account.LEAD_NORTH, List.of("Overview", "Outcomes", "Documents for feedback", "Access log", "Exclusions"),
            Account.OFFICER_NORTH_EAST,
                    List.of(
                            "Overview",
                            "Delivery",
                            "Participants",
                            "Outcomes",
                            "Resources",
                            "Documents for feedback",
                            "Track record"),
            Account.OFFICER_SOUTH_EAST, List.of("Overview", "Delivery", "Outcomes", "Resources", "Track record"),
            Account.OFFICER_AND_PARTNER,
                    List.of("Overview", "Delivery", "Outcomes", "Resources", "Documents for feedback", "Track record"),
            Account.MANAGER,
                    List.of(
                            "Overview",
                            "Delivery",
                            "Participants",
                            "Outcomes",
                            "Resources",
                            "Documents for feedback",
                            "Track record",
                            "Access log",
                            "Exclusions"));

    @Autowired
    private Given given;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Scenery scenery;

    @BeforeEach
    void begin() {
        scenery = beans.createBean(Scenery.class);
        given.partnersOnly();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTNER_NORTH",
                "LEAD_NORTH",
                "OFFICER_NORTH_EAST",
                "OFFICER_SOUTH_EAST",
                "OFFICER_AND_PARTNER",
                "MANAGER"
            })
    void thePagesOfATaskLinkToEachOther(Account account) {
        Task requested = scenery.requested();
        Task delivered = scenery.inProgress();
        try (Visitor reader = Visitor.withoutScripts().signsIn(account)) {
            assertRecord(reader, requested, Objects.requireNonNull(OF_A_REQUEST.get(account)));
            assertRecord(reader, delivered, Objects.requireNonNull(OF_A_DELIVERY.get(account)));
        }
    }

    private static void assertRecord(Visitor reader, Task task, List<String> names) {
        assertRecord(
                reader,
                "/tasks/" + task.id(),
                Objects.requireNonNull(task.need().title()),
                names);
    }

    /** Follows each link: no page refuses, all have the same links, and each marks its own. */
    private static void assertRecord(Visitor reader, String path, String title, List<String> names) {
        assertThat(names(reader.goes(path))).isEqualTo(names);
        for (String address : addresses(reader)) {
            reader.goes(address);
            assertThat(reader.status()).as(address).isEqualTo(200);
            assertThat(names(reader)).as(address).isEqualTo(names);
            assertThat(reader.page().locator(LINKS + "[aria-current=page]").all())
                    .as(address)
                    .extracting(link -> link.getAttribute("href"))
                    .containsExactly(address);
            assertThat(reader.page().locator("h1").allInnerTexts()).as(address).containsExactly(title);
            assertThat(reader.page().locator("main").innerText())
                    .as(address)
                    .doesNotContain("Only programme managers", "that you can see", "Another officer runs");
            assertIndexLeadsToSections(reader, names);
        }
    }

    private static List<String> names(Visitor reader) {
        return reader.page().locator(LINKS).allInnerTexts();
    }

    private static List<String> addresses(Visitor reader) {
        return reader.page().locator(LINKS).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** A section whose page is in the navigation has no second link of the same name. */
    private static void assertIndexLeadsToSections(Visitor reader, List<String> names) {
        assertThat(reader.page().locator(".portal-index a").allInnerTexts())
                .as(reader.path())
                .doesNotContainAnyElementsOf(names);
        for (Locator link : reader.page().locator(".portal-index a").all()) {
            assertThat(reader.page().locator(link.getAttribute("href")).count())
                    .as("%s of %s", link.innerText(), reader.path())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoMayReadDocumentsOfATaskHasTheirPage() {
        Task joined = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, Account.PARTNER_NORTH);
        Task alone = given.recorded(Given.SOUTH, Account.OFFICER_SOUTH_EAST);
        Task recorded = given.joinedToo(
                given.recorded(Given.SOUTH, Account.OFFICER_SOUTH_EAST), Given.NORTH, Account.PARTNER_NORTH);
        Task ofOthers = given.requested(Given.SOUTH, Account.PARTNER_SOUTH, _ -> Given.need(Region.LONDON));
        List<String> ofStaff = List.of("Overview", "Delivery", "Resources", "Track record");
        try (Visitor joiner = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH);
                Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_SOUTH_EAST);
                Visitor both = Visitor.withoutScripts().signsIn(Account.OFFICER_AND_PARTNER);
                Visitor elsewhere = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            for (Task task : List.of(joined, recorded)) {
                assertRecord(
                        joiner,
                        "/tasks/" + task.id(),
                        "The same for us",
                        List.of("Overview", "Documents for feedback"));
            }
            assertRecord(
                    officer,
                    recorded,
                    List.of("Overview", "Delivery", "Resources", "Documents for feedback", "Track record"));
            assertRecord(officer, alone, ofStaff);
            assertRecord(elsewhere, recorded, ofStaff);
            assertRecord(both, ofOthers, List.of("Overview", "Decision", "Track record"));
        }
    }

    /** A reader who comes from no list goes back to the same one from each page. */
    @Test
    void theWayBackIsTheSameOnEachPage() {
        String task = "/tasks/" + scenery.inProgress().id();
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            assertThat(waysBack(officer.goes(task))).containsExactly("/my-tasks");
            officer.goes("/tasks").clicks("tbody th a");
            assertThat(waysBack(officer)).containsExactly("/tasks");
        }
    }

    @Test
    void thePartnerOfATaskLeadsBackToTheListOfTheTask() {
        String requested = "/tasks/" + scenery.requested().id();
        String begun = "/tasks/" + scenery.inProgress().id();
        Map<String, String> lists = Map.of(requested, "/tasks", begun, "/my-tasks", begun + "/delivery", "/my-tasks");
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            lists.forEach((page, list) -> {
                officer.goes(page)
                        .page()
                        .locator("dl a[href^='/partners/']")
                        .first()
                        .click();
                assertThat(officer.page().locator(".govuk-back-link").getAttribute("href"))
                        .as(page)
                        .isEqualTo(list);
            });
        }
    }

    private static Set<String> waysBack(Visitor reader) {
        return addresses(reader).stream()
                .map(address ->
                        reader.goes(address).page().locator(".govuk-back-link").getAttribute("href"))
                .collect(Collectors.toSet());
    }

    @Test
    void resultsAreDownloadedFromEachOfTheirPages() {
        String campaign = "/campaigns/" + scenery.counted().id();
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_SOUTH_EAST)) {
            for (String page : List.of("/results", "/breakdown", "/comments")) {
                officer.goes(campaign + page);
                assertThat(officer.page().locator(".portal-downloads a").allInnerTexts())
                        .as(page)
                        .containsExactly("Download all results as CSV", "Download all results for Excel");
            }
        }
    }

    @Test
    void aTaskSaysFirstForWhomItIs() {
        Task task = scenery.requested();
        try (Visitor partner = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH)) {
            partner.goes("/tasks/" + task.id());
            assertThat(partner.page()
                            .locator(".govuk-summary-list__row")
                            .first()
                            .innerText())
                    .contains("For", "Northumberland County Council");
        }
    }

    @Test
    void aDraftHasNoOtherPages() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH)) {
            assertThat(names(partner.goes("/tasks/" + draft.id()))).isEmpty();
        }
    }

    @Test
    void thePagesOfACampaignLinkToEachOther() {
        String planned = "/campaigns/" + scenery.plannedForAList().id();
        String room = "/campaigns/" + scenery.open().id();
        String counted = "/campaigns/" + scenery.counted().id();
        String name = "How it went";
        List<String> results = List.of("Overview", "Overall results", "Breakdown", "Comments");
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor other = Visitor.withoutScripts().signsIn(Account.OFFICER_SOUTH_EAST)) {
            assertRecord(officer, planned, name, List.of("Overview", "Who is invited"));
            assertRecord(officer, room, name, List.of("Overview", "Paper forms"));
            assertRecord(officer, counted, name, results);
            assertRecord(other, planned, name, List.of("Overview"));
            assertRecord(other, room, name, List.of("Overview"));
            assertRecord(other, counted, name, results);
        }
    }

    @Test
    void theOnlyLinkShowsUnlessItLeadsToThisPage() {
        String room = "/campaigns/" + scenery.open().id();
        try (Visitor other = Visitor.withoutScripts().signsIn(Account.OFFICER_SOUTH_EAST)) {
            for (String page : List.of("/paper", "/audience")) {
                assertThat(names(other.goes(room + page))).as(page).containsExactly("Overview");
                assertThat(isNavigationVisible(other)).as(page).isTrue();
            }
            assertThat(isNavigationVisible(other.goes(room))).isFalse();
        }
    }

    private static boolean isNavigationVisible(Visitor reader) {
        return reader.page().locator(LINKS).first().isVisible();
    }

    @Test
    void thePagesOfAPartnerLinkToEachOther() {
        List<String> ofMember =
                List.of("Overview", "Requests and tasks", "Delivery and reach", "Outcomes", "Resources");
        String name = "Northumberland County Council";
        for (Account account : Set.of(Account.PARTNER_NORTH, Account.COLLEAGUE_NORTH)) {
            try (Visitor member = Visitor.withoutScripts().signsIn(account)) {
                assertRecord(member, "/partners/" + Given.NORTH, name, ofMember);
            }
        }
        try (Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            assertRecord(
                    manager,
                    "/partners/" + Given.NORTH,
                    name,
                    List.of(
                            "Overview",
                            "People",
                            "Requests and tasks",
                            "Delivery and reach",
                            "Outcomes",
                            "Resources",
                            "Surveys",
                            "Relationship",
                            "History"));
        }
    }

    /** Of a telephone, on which the links wrap, and of paper, which has none. */
    @Test
    void allLinksShowOnATelephoneAndNoneOnPaper() {
        Task task = scenery.inProgress();
        try (Visitor manager = Visitor.onATelephone().signsIn(Account.MANAGER)) {
            manager.goes("/tasks/%s/delivery".formatted(task.id()));
            int width = manager.page().viewportSize().width;
            assertThat(manager.page().locator(LINKS).all())
                    .hasSize(9)
                    .extracting(Locator::boundingBox)
                    .allMatch(box -> box.x >= 0 && box.x + box.width <= width);
            manager.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(manager.page().locator(LINKS).first().isVisible()).isFalse();
        }
    }
}
