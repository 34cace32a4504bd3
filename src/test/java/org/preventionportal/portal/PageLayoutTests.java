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
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Pages can be scanned on a laptop and on a telephone: what readers come for is first, and nothing of it is cut. */
@BrowserTest
class PageLayoutTests {

    private static final String IS_CUT = "cells => cells.some(cell => cell.scrollWidth > cell.clientWidth)";

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Scenery scenery;

    @BeforeEach
    void begin() {
        scenery = beans.createBean(Scenery.class);
        given.partnersOnly();
    }

    @Test
    void theQueueOfOneRegionShowsTheWholeNameOfAPartner() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(Given.NORTH.value())),
                Update.update("name", "Northumberland and Tyne Valley Community Health and Care Foundation Trust"),
                "partners");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?filter.regions=NORTH_EAST");
            assertThat(officer.page().locator("td.portal-requests__partner").evaluateAll(IS_CUT))
                    .isEqualTo(false);
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
                    .allSatisfy(head -> assertThat(border(head, "bottom")).isEqualTo("0px"));
            assertThat(heads.stream().map(head -> head.boundingBox().x).distinct())
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void onlyOneRuleIsBetweenThePagesOfATaskAndTheSectionsOfItsOverview() {
        String task = "/tasks/" + scenery.requested().id();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, task);
            assertThat(border(officer.page().locator(".portal-index"), "top")).isEqualTo("0px");
        }
    }

    private static Object border(Locator element, String side) {
        return element.evaluate("element => getComputedStyle(element)['border-%s-width']".formatted(side));
    }

    @Test
    void whatAPlanGivesEachRegionFitsATelephone() {
        String plan = "/planning/plans/" + scenery.plan(scenery.requested());
        try (Visitor manager = Visitor.onATelephone()) {
            manager.signsIn(Account.MANAGER, plan);
            assertThat(manager.page()
                            .locator("section[aria-labelledby=regions] .portal-scroll")
                            .evaluateAll(IS_CUT))
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
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/home");
            assertThat(manager.page().locator("main h2").allInnerTexts())
                    .containsSubsequence(
                            "Organisations that want to work with us", "Partners and accounts", "Programme", "Regions");
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
