package org.preventionportal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.interest.InterestDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks which roles find people, contacts and entries of the audit trail by their ids. */
@SliceTest
class NodesByRoleTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** Not by evaluators, who work without the names of those who answer. */
    @Test
    void aMemberIsFoundByColleaguesAndStaff() {
        Set<Account> readers = EnumSet.copyOf(Account.OFFICERS);
        readers.add(Account.ADMIN);
        readers.addAll(Set.of(Account.PARTNER_NORTH, Account.COLLEAGUE_NORTH, Account.LEAD_NORTH, Account.PARTNER_TWO));
        assertThat(readers(Account.PARTNER_NORTH.id().value(), "Person")).isEqualTo(readers);
    }

    @Test
    void amongStaffEverybodyIsFound() {
        Set<Account> readers = EnumSet.copyOf(Account.OFFICERS);
        readers.addAll(Set.of(Account.EVALUATOR, Account.ADMIN));
        assertThat(readers(Account.MANAGER.id().value(), "Person")).isEqualTo(readers);
    }

    @Test
    void aContactIsFoundByOfficersAndManagers() {
        String id = contact();
        assertThat(readers(id, "Contact")).isEqualTo(Account.OFFICERS);
    }

    @Test
    void anEntryOfTheAuditTrailIsFoundByAdministrators() {
        contact();
        List<String> entries = portal.readAll(
                Account.ADMIN, "audit/auditTrail", Map.of(), "auditTrail.edges[*].node.id", String.class);
        assertThat(entries).isNotEmpty();
        assertThat(readers(entries.getFirst(), "AuditEntry")).containsExactly(Account.ADMIN);
    }

    @Test
    void anExpressionOfInterestIsFoundByStaffOfItsRegion() {
        String id = new InterestDriver(portal).registered().id();
        assertThat(readers(id, "ExpressionOfInterest"))
                .containsExactlyInAnyOrder(Account.OFFICER_NORTH_EAST, Account.MANAGER, Account.ADMIN);
    }

    private String contact() {
        Input contact = Input.of("partnerId", Given.NORTH)
                .withKey()
                .with("date", "2026-01-05")
                .with("channel", "CALL")
                .with("summary", "Spoke.");
        return portal.change(
                Account.OFFICER_NORTH_EAST, "partners/logPartnerContact", contact, "contact.id", String.class);
    }

    /** Returns the accounts that find a node; nobody finds it without an account. */
    private Set<Account> readers(String id, String type) {
        Portal.ask(portal.anonymous(), "platform/node", Map.of("id", id))
                .errors()
                .satisfy(_ -> {})
                .path("node")
                .valueIsNull();
        Set<Account> readers = EnumSet.noneOf(Account.class);
        for (Account account : Account.values()) {
            String answer = portal.text(account, "platform/node", Map.of("id", id));
            if (answer.contains("__typename=" + type) && answer.contains("id=" + id)) {
                readers.add(account);
            }
        }
        return readers;
    }
}
