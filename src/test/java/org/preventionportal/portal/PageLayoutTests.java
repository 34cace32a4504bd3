package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Pages can be scanned on a laptop and on a telephone: what readers come for is first, and nothing of it is cut. */
@BrowserTest
class PageLayoutTests {

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Scenery scenery;

    @BeforeEach
    void begin() {
        scenery = beans.createBean(Scenery.class);
        given.partnersOnly();
    }

    @Test
    void oneRuleIsAboveTheLinksToTheSectionsOfAPage() {
        String waits = "/tasks/" + scenery.requested().id();
        String hasSession = "/tasks/" + scenery.inProgress().id();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, waits);
            assertThat(ruleAboveSections(officer)).as("below its navigation").isEqualTo("0px");
            assertThat(ruleAboveSections(officer.goes(hasSession)))
                    .as("below the card of its session")
                    .isEqualTo("0px");
            assertThat(ruleAboveSections(officer.goes("/privacy")))
                    .as("below a text")
                    .isEqualTo("1px");
        }
    }

    private static Object ruleAboveSections(Visitor visitor) {
        return visitor.page()
                .locator(".portal-index")
                .evaluate("element => getComputedStyle(element)['border-top-width']");
    }

    @Test
    void whatAPlanGivesEachRegionFitsATelephone() {
        String plan = "/planning/plans/" + scenery.plan(scenery.requested());
        try (Visitor manager = Visitor.onATelephone()) {
            manager.signsIn(Account.MANAGER, plan);
            Locator regions = manager.page().locator("section[aria-labelledby=regions] .portal-scroll");
            assertThat(regions.innerText()).contains("North East");
            assertThat(regions.evaluate("table => table.scrollWidth > table.clientWidth"))
                    .isEqualTo(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence", "/evidence/theory", "/evidence/measures", "/evidence/policy"})
    void thePagesOfEvidenceBeginWithTheirHeading(String page) {
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, page);
            assertThat(tags(evaluator, "main h1, main nav").getFirst()).isEqualTo("H1");
        }
    }

    private static List<?> tags(Visitor visitor, String selector) {
        return (List<?>) visitor.page().locator(selector).evaluateAll("all => all.map(one => one.tagName)");
    }

    @Test
    void homeOffersPartnersFirstToRequestATask() {
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/home");
            assertThat(partner.page()
                            .locator("main .govuk-button, main h2")
                            .first()
                            .innerText()
                            .strip())
                    .isEqualTo("Request a task");
        }
    }

    @Test
    void homeTellsManagersFirstWhatWaitsForThem() {
        scenery.interest();
        new ThreatDriver(portal).created(ThreatDriver.saying("Young people are met at a bus station."));
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/home");
            assertThat(manager.page().locator("main h2").allInnerTexts())
                    .containsSubsequence(
                            "Organisations that want to work with us",
                            "Partners and accounts",
                            "Threat picture",
                            "Programme",
                            "Regions");
        }
    }

    @Test
    void theHeadOfATaskSaysToStaffForWhomItIs() {
        String task = "/tasks/" + scenery.inProgress().id();
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor partner = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH)) {
            for (String page : List.of("", "/delivery", "/participants", "/outcomes", "/resources", "/track-record")) {
                assertThat(caption(officer.goes(task + page))).as(page).endsWith("Northumberland County Council");
            }
            assertThat(caption(partner.goes(task))).endsWith(", North East");
        }
    }

    private static String caption(Visitor reader) {
        return reader.page().locator(".govuk-caption-l").first().innerText();
    }
}
