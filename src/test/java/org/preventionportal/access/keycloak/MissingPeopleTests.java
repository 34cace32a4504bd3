package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Keycloak does not answer, so people are missing. Nobody reads that they have left or that there are none. */
@BrowserTest
class MissingPeopleTests extends WithoutKeycloak {

    /** The list of officers is in memory, and the chosen person is not in it. */
    @Test
    void nobodyIsSaidToHaveLeft() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST).goes("/tasks");
            forgetAccounts();
            officer.goes("/partners");
            whileSilent(() -> {
                assertThat(officer.goes("/tasks?filter.officerIds=" + Account.PARTNER_SOUTH.id())
                                .text())
                        .contains("Name missing")
                        .doesNotContainIgnoringCase("has left");
                assertThat(List.of("", "/history", "/messages", "/delivery"))
                        .allSatisfy(page -> assertThat(officer.goes("/tasks/" + task.id() + page)
                                        .text())
                                .doesNotContainIgnoringCase("has left"));
                assertThat(officer.goes("/tasks/" + task.id()).text()).contains("Name missing");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICER_NORTH_EAST", "LEAD_NORTH", "MANAGER", "ADMIN"})
    void thePeopleOfAPartnerAreSaidToBeMissing(Account account) {
        try (Visitor reader = Visitor.withoutScripts()) {
            reader.signsIn(account);
            whileSilent(() -> assertThat(reader.goes("/partners/" + Given.NORTH).text())
                    .contains("The account service does not answer, so the people of the partner are missing."));
        }
    }

    @Test
    void aSearchSaysThatPeopleAreMissing() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            whileSilent(() -> {
                assertThat(officer.goes("/search?q=officer&kind=PERSON").text())
                        .contains("Nothing else found for “officer”", "so people are missing");
                assertThat(officer.goes("/search?q=officer&kind=RESOURCE").text())
                        .contains("Nothing found for “officer”")
                        .doesNotContain("are missing");
            });
        }
    }

    @Test
    void theApiLeavesOutWhoMayBeAssigned() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        GraphQlTester officer = portal.as(Account.OFFICER_NORTH_EAST);
        var id = Map.<String, Object>of("id", task.id());
        Portal.ask(officer, "planning/assignmentOptions", id)
                .path("task.assignmentOptions")
                .hasValue();
        forgetAccounts();
        whileSilent(() -> Portal.ask(officer, "planning/assignmentOptions", id)
                .path("task.assignmentOptions")
                .valueIsNull());
    }

    @Test
    void theApiLeavesOutThePeopleOfAPartner() {
        GraphQlTester officer = portal.as(Account.OFFICER_NORTH_EAST);
        var id = Map.<String, Object>of("id", Given.NORTH);
        Portal.ask(officer, "partners/people", id).path("partner.people").hasValue();
        whileSilent(() -> Portal.ask(officer, "partners/people", id)
                .path("partner.people")
                .valueIsNull());
    }
}
