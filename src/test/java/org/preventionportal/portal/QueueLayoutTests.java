package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests that officers can scan the triage queue on a laptop and on a telephone. */
@BrowserTest
class QueueLayoutTests {

    private static final String LINES =
            "cell => Math.round(cell.clientHeight / parseFloat(getComputedStyle(cell).lineHeight))";
    private static final int BOTTOM = 650; // what the bars of a browser leave of a laptop's screen

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private void named(String name) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(Given.NORTH.value())), Update.update("name", name), "partners");
    }

    @Test
    void theQueueOfOneRegionShowsALongNameOfAPartnerInTwoLines() {
        String name = "Tyne Valley and Coast Partnership NHS Foundation Trust";
        named(name);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?filter.regions=NORTH_EAST");
            Locator cell = officer.page().locator("td.portal-requests__partner > span");
            assertThat(cell.innerText()).isEqualTo(name);
            assertThat(cell.evaluate(LINES)).isEqualTo(2);
        }
    }

    @Test
    void fifteenRequestsOfOneRegionFitOnALaptopWhenAThirdOfTheNamesAreTooLongForTwoLines() {
        named("Northumberland and Tyne Valley Community Health and Care Foundation Trust for Children and Families");
        Map<String, Object> need = Map.of(
                "title",
                "Workshop for foster carers about online grooming and sextortion",
                "region",
                Region.NORTH_EAST);
        IntStream.range(0, 7).forEach(_ -> {
            given.requested(Given.NORTH, Account.PARTNER_NORTH, usual -> Needs.with(usual, need));
            given.requested(Given.SOUTH, Account.PARTNER_SOUTH, usual -> Needs.with(usual, need));
            given.requested(Given.SOUTH, Account.PARTNER_SOUTH, usual -> Needs.with(usual, need));
        });
        try (Visitor officer = Visitor.withoutScripts()) {
            Page page = officer.signsIn(Account.OFFICER_NORTH_EAST).page();
            page.setViewportSize(1366, BOTTOM);
            officer.goes("/triage");
            assertThat(page.locator("td.portal-requests__partner > span")
                            .evaluateAll("all => all.filter(one => one.scrollHeight > one.clientHeight + 2).length"))
                    .isEqualTo(7);
            assertThat(page.locator(".portal-queue__request").all().stream()
                            .map(Locator::boundingBox)
                            .filter(row -> row.y + row.height <= BOTTOM))
                    .hasSizeGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void theSortLinksOfTheQueueStandInColumnsOnATelephone() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.onATelephone()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?filter.regions=");
            List<Locator> heads = officer.page().locator("thead th:has(a)").all();
            assertThat(heads)
                    .hasSize(6)
                    .allSatisfy(head ->
                            assertThat(style(head, "border-bottom-width")).isEqualTo("0px"))
                    .allSatisfy(head -> assertThat(style(head, "text-align")).isEqualTo("left"));
            assertThat(heads.stream().map(head -> head.boundingBox().x).distinct())
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    private static Object style(Locator element, String name) {
        return element.evaluate("element => getComputedStyle(element)['%s']".formatted(name));
    }
}
