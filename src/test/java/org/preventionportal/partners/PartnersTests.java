package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PartnersTests {

    private static final String CHANGED = "{ partner { id version name state } userErrors { field message code } }";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Kent County Council; Northumberland County Council; Suspended Training Ltd; Ysgol Dyffryn Café",
                "name: \"county\" | Kent County Council; Northumberland County Council",
                "name: \"COUNCIL kent\" | Kent County Council",
                "name: \"cafe\" | Ysgol Dyffryn Café",
                "name: \"umberland\" | ''",
                "name: \".*\" | Kent County Council; Northumberland County Council; Suspended Training Ltd; Ysgol Dyffryn Café",
                "kinds: [EDUCATION] | Ysgol Dyffryn Café",
                "regions: [NORTH_EAST, WALES] | Northumberland County Council; Ysgol Dyffryn Café",
                "state: SUSPENDED | Suspended Training Ltd",
                "kinds: [LOCAL_AUTHORITY], regions: [SOUTH_EAST], name: \"k\" | Kent County Council",
            })
    void partnersAreFoundByWordsKindRegionAndState(String filter, String names) {
        register("Ysgol Dyffryn Café", "EDUCATION", "WALES");
        Map<?, ?> data = portal.data(
                Account.OFFICER_NORTH_EAST,
                "{ partners(first: 50, filter: {%s}) { edges { node { name } } } }".formatted(filter));
        var found = (Map<?, ?>) Objects.requireNonNull(data.get("partners"));
        assertThat(((List<?>) Objects.requireNonNull(found.get("edges")))
                        .stream()
                                .map(edge -> (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) edge).get("node")))
                                .map(partner -> partner.get("name"))
                                .toList()
                                .toString())
                .isEqualTo("[" + names.replace("; ", ", ") + "]");
    }

    @Test
    void aSuspendedPartnersMembersReadTheirOwnAndChangeNothing() {
        var task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(change(Account.MANAGER, "suspendPartner", "partnerId: \"%s\", version: 1, reason: \"Under review\""))
                .contains("state=SUSPENDED", "userErrors=[]");

        assertThat(portal.data(
                                Account.PARTNER_NORTH,
                                "{ tasks(first: 5) { edges { node { id } } } partners(first: 5) { edges { node { state history { reason } } } } }")
                        .toString())
                .contains(task.id().value(), "state=SUSPENDED, history=null");
        for (String mutation : List.of(
                "createTaskDraft(input: {idempotencyKey: \"%s\", childAtRiskNow: false, need: {}})"
                        .formatted(UUID.randomUUID()),
                "withdrawTask(input: {taskId: \"%s\", version: 1, reason: MADE_IN_ERROR})".formatted(task.id()),
                "shareTask(input: {taskId: \"%s\", version: 1, visibility: AUTHOR})".formatted(task.id()))) {
            assertThat(portal.change(
                                    Account.PARTNER_NORTH,
                                    "mutation { it: %s { userErrors { code } } }".formatted(mutation))
                            .toString())
                    .contains("PARTNER_SUSPENDED");
        }

        assertThat(change(Account.MANAGER, "reinstatePartner", "partnerId: \"%s\", version: 2, reason: \"Cleared\""))
                .contains("state=ACTIVE");
        assertThat(portal.data(
                                Account.OFFICER_NORTH_EAST,
                                "{ partner(id: \"%s\") { history { action reason actor { name } } } }"
                                        .formatted(Given.NORTH))
                        .toString())
                .contains(
                        "action=REGISTERED",
                        "action=SUSPENDED, reason=Under review",
                        "action=REINSTATED, reason=Cleared");
    }

    @Test
    void suspendingTwiceIsRefusedAndAStaleVersionIsAConflict() {
        change(Account.ADMIN, "suspendPartner", "partnerId: \"%s\", version: 1, reason: \"Closed\"");
        assertThat(change(Account.ADMIN, "suspendPartner", "partnerId: \"%s\", version: 2, reason: \"Closed\""))
                .contains("WRONG_STATE");
        assertThat(change(Account.ADMIN, "reinstatePartner", "partnerId: \"%s\", version: 1, reason: \"Open\""))
                .contains("CONFLICT", "state=SUSPENDED");
    }

    @Test
    void editingChangesWhatIsFoundAndKeepsTheHistory() {
        assertThat(
                        change(
                                Account.OFFICER_NORTH_EAST,
                                "updatePartner",
                                "partnerId: \"%s\", version: 1, name: \"  Northern   Council \", kind: LOCAL_AUTHORITY, region: NORTH_EAST"))
                .contains("name=Northern Council");
        assertThat(portal.data(
                                Account.OFFICER_NORTH_EAST,
                                "{ partners(first: 5, filter: {name: \"northern\"}) { edges { node { name history { action } } } } }")
                        .toString())
                .contains("Northern Council", "REGISTERED", "UPDATED");
    }

    @Test
    void theRelationshipIsRememberedStepByStep() {
        String record = "partnerId: \"%s\", version: ";
        assertThat(change(
                        Account.OFFICER_NORTH_EAST,
                        "recordRelationship",
                        record + "0, buyIn: INTRODUCED, agreement: NONE"))
                .contains("userErrors=[]");
        assertThat(
                        change(
                                Account.MANAGER,
                                "recordRelationship",
                                record
                                        + "1, buyIn: ENGAGED, agreement: INFORMAL, champion: {name: \"Cara Example\", jobTitle: \"Head of safeguarding\"}"))
                .contains("userErrors=[]");
        assertThat(change(Account.MANAGER, "recordRelationship", record + "1, buyIn: PROSPECT, agreement: NONE"))
                .contains("CONFLICT");
        for (String day : List.of("2026-02-01", "2026-03-01", "2026-01-01")) {
            change(
                    Account.OFFICER_NORTH_EAST,
                    "logPartnerContact",
                    "idempotencyKey: \"%s\", date: \"%s\", channel: MEETING, summary: \"Met on %s\", "
                                    .formatted(UUID.randomUUID(), day, day)
                            + "partnerId: \"%s\"");
        }

        Map<?, ?> partner = portal.data(
                Account.OFFICER_SOUTH_EAST,
                "{ partner(id: \"%s\") { relationship { version buyIn agreement champion { name } history { buyIn actor { name } } contactLog(first: 2) { edges { cursor node { date createdBy { name } } } pageInfo { endCursor hasNextPage } } } } }"
                        .formatted(Given.NORTH));
        assertThat(partner.toString())
                .contains(
                        "version=2, buyIn=ENGAGED, agreement=INFORMAL, champion={name=Cara Example}",
                        "history=[{buyIn=INTRODUCED",
                        "hasNextPage=true")
                .containsSubsequence("2026-03-01", "2026-02-01")
                .doesNotContain("2026-01-01");
        String cursor = partner.toString().replaceAll(".*endCursor=([^,]+),.*", "$1");
        assertThat(portal.data(
                                Account.OFFICER_SOUTH_EAST,
                                "{ partner(id: \"%s\") { relationship { contactLog(first: 2, after: \"%s\") { edges { node { date } } } } } }"
                                        .formatted(Given.NORTH, cursor))
                        .toString())
                .contains("2026-01-01")
                .doesNotContain("2026-02-01");
    }

    @Test
    void aLeadInvitesAColleagueOnceAndRemovesThem() {
        String email = "new.%s@example.org".formatted(UUID.randomUUID());
        String invite =
                "idempotencyKey: \"%s\", partnerId: \"%s\", email: \"%s\", firstName: \"Nia\", lastName: \"Newcomer\""
                        .formatted(UUID.randomUUID(), "%s", email);
        assertThat(change(Account.LEAD_NORTH, "invitePartnerMember", invite)).contains("userErrors=[]");
        assertThat(change(Account.LEAD_NORTH, "invitePartnerMember", invite)).contains("userErrors=[]");

        List<String> mails = Neighbours.shared().mail().messages().stream()
                .filter(mail -> MailCatcher.recipients(mail).contains(email))
                .map(MailCatcher::text)
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst()).contains("Northumberland County Council");

        assertThat(members(Account.LEAD_NORTH)).contains("colleague.north@example.org");
        assertThat(change(
                        Account.LEAD_NORTH,
                        "removePartnerMember",
                        "partnerId: \"%s\", personId: \"" + Account.COLLEAGUE_NORTH.id() + "\""))
                .contains("userErrors=[]");
        assertThat(members(Account.LEAD_NORTH)).doesNotContain("colleague.north@example.org");
        Neighbours.shared()
                .keycloak()
                .join(Given.NORTH.value(), Account.COLLEAGUE_NORTH.id().value());
        assertThat(members(Account.LEAD_NORTH)).contains("colleague.north@example.org");
    }

    @Test
    void whoIsAMemberIsNotInvitedAgain() {
        String invite =
                "idempotencyKey: \"%s\", partnerId: \"%s\", email: \"partner.north@example.org\", firstName: \"Nora\", lastName: \"Northfield\""
                        .formatted(UUID.randomUUID(), "%s");
        assertThat(change(Account.LEAD_NORTH, "invitePartnerMember", invite))
                .contains("[input, email]", "ALREADY_EXISTS");
    }

    /** Registering a partner needs no Keycloak; its organization is made with the first invitation. */
    @Test
    void theFirstInvitationMakesTheOrganization() {
        String id = register("A new charity %s".formatted(UUID.randomUUID()), "VOLUNTARY_SECTOR", "NORTH_EAST");
        String email = "first.%s@example.org".formatted(UUID.randomUUID());
        Map<?, ?> payload = portal.change(
                Account.ADMIN,
                "mutation { it: invitePartnerMember(input: {idempotencyKey: \"%s\", partnerId: \"%s\", email: \"%s\", firstName: \"Fay\", lastName: \"First\"}) %s }"
                        .formatted(UUID.randomUUID(), id, email, CHANGED));
        assertThat(payload.get("userErrors")).isEqualTo(List.of());
        assertThat(Neighbours.shared().mail().messages())
                .anySatisfy(mail -> assertThat(MailCatcher.recipients(mail)).contains(email));
    }

    private String members(Account account) {
        return portal.data(
                        account, "{ partner(id: \"%s\") { members { email person { name } } } }".formatted(Given.NORTH))
                .toString();
    }

    private String register(String name, String kind, String region) {
        Map<?, ?> payload = portal.change(
                Account.OFFICER_NORTH_EAST,
                "mutation { it: registerPartner(input: {idempotencyKey: \"%s\", name: \"%s\", kind: %s, region: %s}) %s }"
                        .formatted(UUID.randomUUID(), name, kind, region, CHANGED));
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(payload.get("partner"))).get("id"));
    }

    /** @param input with one place for the partner's id */
    private String change(Account account, String mutation, String input) {
        return portal.change(
                        account,
                        "mutation { it: %s(input: {%s}) %s }"
                                .formatted(mutation, input.formatted(Given.NORTH), CHANGED))
                .toString();
    }
}
