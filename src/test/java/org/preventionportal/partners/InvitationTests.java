package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.validation.Validation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.InvitedPeople;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.interest.InterestDriver;
import org.preventionportal.interest.InterestDriver.Expression;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.client.RestClient;

@PortalTest
class InvitationTests {

    private static final PersonId GONE = new PersonId("3f0c2a44-5f0e-4f57-9d0a-6d5f3f1f7a10");

    @Autowired
    private InvitationMaintenance maintenance;

    @Autowired
    private InvitedPeople invited;

    @Autowired
    private ExpiredInvitations expired;

    @Autowired
    private PersonAccounts accounts;

    @Autowired
    private Callers callers;

    @Autowired
    private Directory directory;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Locks locks;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void invitationsAreForgottenAfterAMonth() {
        Instant now = clock.instant();
        mongo.insert(new Invitation("inv_old", "a", now.minus(Duration.ofDays(31)), now, "req_a"));
        mongo.insert(new Invitation("inv_new", "b", now.minus(Duration.ofDays(29)), now, "req_b"));

        maintenance.purge();

        assertThat(mongo.findAll(Invitation.class)).extracting(Invitation::id).containsExactly("inv_new");
    }

    /** A link works for a day, and the invitation is kept for thirty more. */
    @Test
    void anInvitationLeavesKeycloakAMonthAfterItsLinkExpired() {
        String email = "gone.%s@example.org".formatted(UUID.randomUUID());
        Neighbours.shared().keycloak().invite(Given.NORTH.value(), email);

        clock.advance(Duration.ofDays(30));
        maintenance.purge();
        assertThat(invitedPerson(email)).hasSize(1);
        assertThat(withExpired()).contains(Given.NORTH);

        clock.advance(Duration.ofDays(2));
        maintenance.purge();
        assertThat(invitedPerson(email)).isEmpty();
        assertThat(withExpired()).isEmpty();
    }

    private List<PartnerId> withExpired() {
        return expired.partners();
    }

    @Test
    void aPersonFindsAndErasesTheirInvitationsOnly() {
        String email = "asks.%s@example.org".formatted(UUID.randomUUID());
        String longer = "also." + email;
        for (String address : List.of(email, longer)) {
            Neighbours.shared().keycloak().invite(Given.NORTH.value(), address);
        }
        Neighbours.shared().keycloak().invite(Given.SOUTH.value(), email);

        assertThat(invitedPerson(email))
                .hasSize(2)
                .extracting(Item::description)
                .containsOnly("You were invited to join the partner. The name kept with the invitation is Wyn Waiting");
        invited.erase(DataSubject.of(email));

        assertThat(invitedPerson(email)).isEmpty();
        assertThat(invitedPerson(longer)).hasSize(1);
    }

    /** Of the person who registered interest, on the page of the partner. */
    @Test
    void anInvitationThatIsThereAlreadyCountsForTheExpressionOfInterest() {
        String email = "twice.%s@example.org".formatted(UUID.randomUUID());
        var interest = new InterestDriver(portal);
        Expression accepted = interest.accepted(Account.MANAGER, interest.registeredFrom(email), Given.NORTH);
        Neighbours.shared().keycloak().invite(Given.NORTH.value(), email);

        String invite = "interest/inviteInterestedPerson";
        assertThat(portal.codes(Account.MANAGER, invite, accepted.input())).isEmpty();

        assertThat(invitedPerson(email)).hasSize(1);
        assertThat(portal.codes(Account.MANAGER, invite, accepted.input().with("version", accepted.version() + 1)))
                .containsExactly("WRONG_STATE");
    }

    /** Nobody leads what they are not a member of, so that the partner has no lead until the person has joined. */
    @Test
    void whomAnAdministratorInvitesToANewPartnerLeadsItAfterJoining() {
        String email = "lead.%s@example.org".formatted(UUID.randomUUID());
        PartnerId partner = invitedToLead(email);
        PersonId person = accounts.find(DataSubject.of(email)).orElseThrow().person();

        assertThat(mailsTo(email)).isEqualTo(1);
        assertThat(callers.find(person)).get().matches(lead -> !lead.leads(partner), "has not joined");
        assertThat(mailedInPlaceOf(GONE, partner)).isEmpty();
        Neighbours.shared().keycloak().join(partner.value(), person.value());
        assertThat(callers.find(person)).get().matches(lead -> lead.leads(partner), "leads the partner");
        assertThat(mailedInPlaceOf(GONE, partner)).containsExactly(person);
        clock.advance(Duration.ofDays(32));
        maintenance.purge();
        assertThat(accounts.find(DataSubject.of(email))).as("is a member").isPresent();
        Neighbours.shared().keycloak().delete(person.value());
    }

    @Test
    void theAccountOfALeadWhoNeverJoinsGoesWithTheInvitation() {
        String email = "never.%s@example.org".formatted(UUID.randomUUID());
        String cancelled = "cancelled.%s@example.org".formatted(UUID.randomUUID());
        invitedToLead(email);
        PartnerId partner = invitedToLead(cancelled);
        String foreign = Neighbours.shared().keycloak().invite(Given.NORTH.value(), cancelled);
        cancel(Account.LEAD_NORTH, Given.NORTH, foreign);
        assertThat(accounts.find(DataSubject.of(cancelled)))
                .as("by another partner")
                .isPresent();
        String person = accountOf(cancelled);
        cancel(Account.ADMIN, partner, invitationOf(partner));
        assertThat(accounts.find(DataSubject.of(cancelled))).isEmpty();
        assertThat(deletionsInTrail()).containsExactly(person + " by " + Account.ADMIN.id());

        clock.advance(Duration.ofDays(30));
        maintenance.purge();
        String expiring = accountOf(email);
        clock.advance(Duration.ofDays(2));
        maintenance.purge();
        assertThat(accounts.find(DataSubject.of(email))).isEmpty();
        assertThat(deletionsInTrail()).contains(expiring + " by " + PersonId.SERVICE);
    }

    private String accountOf(String email) {
        return accounts.find(DataSubject.of(email)).orElseThrow().person().value();
    }

    private List<String> deletionsInTrail() {
        return mongo
                .find(Query.query(Criteria.where("operation").is("deletePreparedAccount")), Document.class, "audit")
                .stream()
                .map(entry -> entry.get("targetId") + " by " + entry.get("actor"))
                .toList();
    }

    /** They still have another partner, so that they sign in and have an address. */
    @Test
    void whoWasRemovedFromAPartnerGetsNoEmailsOfIt() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        var author = new PersonId(keycloak.account("author.%s@example.org".formatted(UUID.randomUUID()), true));
        try {
            keycloak.join(Given.NORTH.value(), author.value());
            keycloak.join(Given.SOUTH.value(), author.value());
            assertThat(mailedInPlaceOf(author, Given.NORTH)).containsExactly(author);

            assertThat(portal.codes(
                            Account.MANAGER,
                            "partners/removePartnerMember",
                            Input.of("partnerId", Given.NORTH).with("personId", author)))
                    .isEmpty();

            assertThat(mailedInPlaceOf(author, Given.NORTH))
                    .contains(Account.LEAD_NORTH.id())
                    .doesNotContain(author);
            assertThat(mailedInPlaceOf(author, Given.SOUTH)).containsExactly(author);
        } finally {
            keycloak.delete(author.value());
        }
    }

    private List<PersonId> mailedInPlaceOf(PersonId author, PartnerId partner) {
        return directory.writerOrLeads(author, partner, _ -> true);
    }

    private String invitationOf(PartnerId partner) {
        return portal.readAll(
                        Account.ADMIN,
                        "partners/invitations",
                        Map.of("id", partner),
                        "partner.invitations[*]",
                        Waiting.class)
                .getFirst()
                .key();
    }

    /** An administrator may have given roles to the account since. */
    @Test
    void theAccountOfStaffStaysAndLeadsNothingWhenItsInvitationIsCancelled() {
        String email = "officer.%s@example.org".formatted(UUID.randomUUID());
        PartnerId partner = invitedToLead(email);
        PersonId person = accounts.find(DataSubject.of(email)).orElseThrow().person();
        int version = portal.read(
                Account.ADMIN,
                "accounts/account",
                Map.of("personId", person.value()),
                "account.version",
                Integer.class);
        Input officer = Input.of("personId", person)
                .with("version", version)
                .with("roles", List.of("OFFICER"))
                .with("regions", List.of("WALES"));
        assertThat(portal.codes(Account.ADMIN, "accounts/updateAccountRoles", officer))
                .isEmpty();

        cancel(Account.ADMIN, partner, invitationOf(partner));

        assertThat(accounts.find(DataSubject.of(email)))
                .get()
                .matches(account -> account.roles().contains("officer"), "is an officer")
                .extracting(PersonAccount::leads)
                .isEqualTo(List.of());
        Neighbours.shared().keycloak().delete(person.value());
    }

    @Test
    void whoseInvitationIsRefusedIsNotPreparedAsLead() {
        String email = "refused.%s@example.org".formatted(UUID.randomUUID());
        var interest = new InterestDriver(portal);
        Expression accepted = interest.accepted(Account.ADMIN, interest.registeredFrom(email), null);
        Partner partner = Objects.requireNonNull(mongo.findById(interest.newPartner(accepted), Partner.class));
        Input suspend = Input.of("partnerId", partner.id())
                .with("version", partner.version())
                .with("reason", "Under review");
        assertThat(portal.codes(Account.MANAGER, "partners/suspendPartner", suspend))
                .isEmpty();

        assertThat(portal.codes(Account.ADMIN, "interest/inviteInterestedPerson", accepted.input()))
                .containsExactly("PARTNER_SUSPENDED");

        assertThat(accounts.find(DataSubject.of(email))).isEmpty();
    }

    @Test
    void whoCannotBeAppointedAsLeadHasNoAccount() {
        String email = "unlucky.%s@example.org".formatted(UUID.randomUUID());
        var interest = new InterestDriver(portal);
        Expression accepted = interest.accepted(Account.ADMIN, interest.registeredFrom(email), null);

        assertThat(codesDuringAnotherChange("interest/inviteInterestedPerson", accepted.input()))
                .containsExactly("UNAVAILABLE");

        assertThat(accounts.find(DataSubject.of(email))).isEmpty();
    }

    private List<String> codesDuringAnotherChange(String document, Input input) {
        List<String> codes = new ArrayList<>();
        locks.runExclusively(
                PersonAccounts.LOCK,
                () -> codes.addAll(CompletableFuture.supplyAsync(
                                () -> portal.codes(Account.ADMIN, document, input), Thread::startVirtualThread)
                        .join()));
        return codes;
    }

    /** The portal may have stopped before it could invite the person, or delete the account. */
    @Test
    void anAccountThatWasPreparedForNoInvitationIsDeletedAfterAMonth() {
        String email = "stray.%s@example.org".formatted(UUID.randomUUID());
        invitedToLead(email);
        String person = accountOf(email);
        invited.erase(DataSubject.of(email));

        clock.advance(Duration.ofDays(29));
        maintenance.purge();
        assertThat(accounts.find(DataSubject.of(email))).isPresent();

        clock.advance(Duration.ofDays(2));
        maintenance.purge();
        assertThat(accounts.find(DataSubject.of(email))).isEmpty();
        assertThat(deletionsInTrail()).contains(person + " by " + PersonId.SERVICE);
    }

    /** Invitations are looked at all the same. */
    @Test
    void anUnusedAccountIsLeftToTheNextRunWhileAnotherIsBeingChanged() {
        String email = "stray.%s@example.org".formatted(UUID.randomUUID());
        invitedToLead(email);
        invited.erase(DataSubject.of(email));
        String late = "late.%s@example.org".formatted(UUID.randomUUID());
        Neighbours.shared().keycloak().invite(Given.SOUTH.value(), late);
        clock.advance(Duration.ofDays(30).plusHours(12));

        locks.runExclusively(
                PersonAccounts.LOCK,
                () -> CompletableFuture.runAsync(() -> maintenance.purge(), Thread::startVirtualThread)
                        .join());
        assertThat(accounts.find(DataSubject.of(email))).isPresent();
        assertThat(withExpired()).contains(Given.SOUTH);

        maintenance.purge();
        assertThat(accounts.find(DataSubject.of(email))).isEmpty();
    }

    @Test
    void officersAreNotToldThatAnAccountIsSuspended() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String email = "suspended.%s@example.org".formatted(UUID.randomUUID());
        String person = keycloak.account(email, false);
        try {
            assertThat(portal.read(
                            Account.OFFICER_NORTH_EAST,
                            "interest/expressionOfInterest",
                            Map.of("id", acceptedToInvite(email).id()),
                            "expressionOfInterest.invitationProblem",
                            String.class))
                    .startsWith("This person cannot be invited now.")
                    .doesNotContain("suspended");
        } finally {
            keycloak.delete(person);
        }
    }

    private void cancel(Account account, PartnerId partner, String key) {
        Input invitation = Input.of("partnerId", partner).with("invitationKey", key);
        assertThat(portal.codes(account, "partners/cancelPartnerInvitation", invitation))
                .isEmpty();
    }

    private PartnerId invitedToLead(String email) {
        Expression accepted = acceptedToInvite(email);
        assertThat(invitedPerson(email)).hasSize(1);
        return new InterestDriver(portal).newPartner(accepted);
    }

    /** By an administrator who accepts what another person of the organisation wrote, and repeats it. */
    private Expression acceptedToInvite(String email) {
        Map<String, String> invitee = Map.of("firstName", "Lena", "lastName", "Lead", "email", email);
        var interest = new InterestDriver(portal);
        Expression waiting = interest.registered();
        Input accept = waiting.input().with("invitesPerson", true).with("invitee", invitee);
        for (int i = 0; i < 2; i++) {
            assertThat(portal.codes(Account.ADMIN, "interest/acceptExpressionOfInterest", accept))
                    .isEmpty();
        }
        return waiting;
    }

    private List<Item> invitedPerson(String email) {
        return invited.find(DataSubject.of(email));
    }

    /** The mail goes to a stranger, from this service's address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=https://example.net>Prize</a>",
                "https://example.net",
                "example.net",
                "Nora www.example.net",
                "Nora\nBcc",
                "Call 07700 900123",
                "Nora @example"
            })
    void aNameCannotCarryALink(String name) {
        Input input = Input.of("partnerId", Given.NORTH)
                .withKey()
                .with("email", "new.person@example.org")
                .with("firstName", name)
                .with("lastName", "Person");

        assertThat(portal.userErrors(Account.LEAD_NORTH, "partners/invitePartnerMember", input))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).containsExactly("input", "firstName"));
    }

    /** An email to it cannot arrive, so nobody is to read that it was sent. */
    @Test
    void anAddressWithoutADomainIsNotInvited() {
        assertThat(portal.userErrors(
                        Account.LEAD_NORTH,
                        "partners/invitePartnerMember",
                        invitation("ines.okafor@kent", "Ines", "Okafor")))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message()).isEqualTo("Enter an email address, such as name@example.org."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siân", "Anne-Marie", "O’Brien", "D'Arcy", "J. R.", "Mary Ann", "Nguyễn", "李", " Nora "})
    void namesOfPeopleAreAccepted(String name) {
        assertThat(Validation.buildDefaultValidatorFactory()
                        .getValidator()
                        .validateValue(InvitePartnerMemberInput.class, "firstName", name))
                .isEmpty();
    }

    /** A sender that crashed has left its mark and no mail: a repeat sends, and the next one does not again. */
    @Test
    void aRepeatTakesOverFromASenderThatCrashed() {
        String email = "late.%s@example.org".formatted(UUID.randomUUID());
        var input = new InvitePartnerMemberInput("the-key-of-it", Given.NORTH, email, "Lou", "Late");
        mongo.insert(input.toInvitation(Account.LEAD_NORTH.id(), clock.instant().minus(Duration.ofMinutes(2))));
        Input invite = invitation(email, "Lou", "Late").with("idempotencyKey", "the-key-of-it");

        for (int i = 0; i < 3; i++) {
            assertThat(portal.codes(Account.LEAD_NORTH, "partners/invitePartnerMember", invite))
                    .isEmpty();
        }

        assertThat(Neighbours.shared().mail().messages())
                .filteredOn(mail -> MailCatcher.recipients(mail).contains(email))
                .hasSize(1);
        assertThat(mongo.findAll(Invitation.class))
                .extracting(Invitation::sentAt)
                .doesNotContainNull();
    }

    @Test
    void theLinkInTheMailOpensTheFormToRegister() throws Exception {
        String email = "new.%s@example.org".formatted(UUID.randomUUID());
        Input invite = invitation(email, "Nia", "New");
        assertThat(portal.codes(Account.LEAD_NORTH, "partners/invitePartnerMember", invite))
                .isEmpty();

        var mail = Neighbours.shared().mail().messages().stream()
                .filter(sent -> MailCatcher.recipients(sent).contains(email))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).contains("Northumberland County Council", "has invited you");
        String text = part(mail, 0);
        assertThat(text)
                .contains("Hello Nia New", "Northumberland County Council has invited you", "for 1 day")
                .doesNotContainPattern("&#?\\w+;");
        assertThat(part(mail, 1)).contains("Join Northumberland County Council</a>", "for 1 day");
        Matcher link = Pattern.compile("http://\\S+").matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(RestClient.create()
                        .get()
                        .uri(URI.create(link.group()))
                        .retrieve()
                        .body(String.class))
                .contains("Create an account to join");
    }

    @Test
    void aLeadInvitesAColleagueOnceAndRemovesThem() {
        String email = "new.%s@example.org".formatted(UUID.randomUUID());
        Input invite = invitation(email, "Nia", "Newcomer");
        for (int i = 0; i < 2; i++) {
            assertThat(portal.codes(Account.LEAD_NORTH, "partners/invitePartnerMember", invite))
                    .isEmpty();
        }

        assertThat(Neighbours.shared().mail().messages())
                .filteredOn(mail -> MailCatcher.recipients(mail).contains(email))
                .singleElement()
                .satisfies(mail -> assertThat(MailCatcher.text(mail)).contains("Northumberland County Council"));

        assertThat(members()).contains("colleague.north@example.org");
        Input colleague = Input.of("partnerId", Given.NORTH).with("personId", Account.COLLEAGUE_NORTH.id());
        assertThat(portal.codes(Account.LEAD_NORTH, "partners/removePartnerMember", colleague))
                .isEmpty();
        assertThat(members()).doesNotContain("colleague.north@example.org");
        Neighbours.shared()
                .keycloak()
                .join(Given.NORTH.value(), Account.COLLEAGUE_NORTH.id().value());
        assertThat(members()).contains("colleague.north@example.org");
    }

    private record Waiting(String key, String email, String state, Instant sentAt, Instant expiresAt) {}

    private List<Waiting> waiting(Account caller, String email) {
        return portal
                .readAll(
                        caller,
                        "partners/invitations",
                        Map.of("id", Given.NORTH),
                        "partner.invitations[*]",
                        Waiting.class)
                .stream()
                .filter(invitation -> invitation.email().equals(email))
                .toList();
    }

    @Test
    void aLeadResendsAndCancelsAnInvitation() {
        String email = "slow.%s@example.org".formatted(UUID.randomUUID());
        portal.userErrors(Account.LEAD_NORTH, "partners/invitePartnerMember", invitation(email, "Sol", "Slow"));
        Waiting first = waiting(Account.LEAD_NORTH, email).getFirst();
        assertThat(first.state()).isEqualTo("PENDING");
        assertThat(Duration.between(first.sentAt(), first.expiresAt())).isEqualTo(Duration.ofDays(1));

        assertThat(portal.codes(Account.LEAD_NORTH, "partners/resendPartnerInvitation", of(first)))
                .isEmpty();
        assertThat(mailsTo(email)).isEqualTo(2);
        Waiting second = waiting(Account.LEAD_NORTH, email).getFirst();
        assertThat(portal.codes(Account.LEAD_NORTH, "partners/resendPartnerInvitation", of(first)))
                .as("the invitation has a new key")
                .containsExactly("NOT_FOUND");

        assertThat(portal.codes(Account.LEAD_NORTH, "partners/cancelPartnerInvitation", of(second)))
                .isEmpty();
        assertThat(waiting(Account.LEAD_NORTH, email)).isEmpty();
    }

    /** Keycloak compares the organization, too; here the key does not become part of a path. */
    @Test
    void anInvitationOfAnotherPartnerIsNotFound() {
        String email = "south.%s@example.org".formatted(UUID.randomUUID());
        String key = Neighbours.shared().keycloak().invite(Given.SOUTH.value(), email);
        Input foreign = Input.of("partnerId", Given.NORTH).with("invitationKey", key);

        assertThat(portal.codes(Account.LEAD_NORTH, "partners/cancelPartnerInvitation", foreign))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.LEAD_NORTH, "partners/resendPartnerInvitation", foreign))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(
                        Account.LEAD_NORTH, "partners/cancelPartnerInvitation", foreign.with("partnerId", Given.SOUTH)))
                .containsExactly("NOT_FOUND");
        assertThat(mailsTo(email)).isEqualTo(1);
        assertThat(portal.codes(
                        Account.LEAD_SOUTH, "partners/cancelPartnerInvitation", foreign.with("partnerId", Given.SOUTH)))
                .isEmpty();
    }

    /** Anybody can be invited, so what the portal says of an address must not depend on its account. */
    @Test
    void anInvitationDoesNotShowWhetherTheAddressHasAnAccount() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String known = "Known.%s@example.org".formatted(UUID.randomUUID());
        String unknown = "Other.%s@example.org".formatted(UUID.randomUUID());
        String person = keycloak.account(known.toLowerCase(Locale.ROOT), true);
        try {
            for (String email : List.of(known, unknown)) {
                assertThat(portal.codes(
                                Account.LEAD_NORTH, "partners/invitePartnerMember", invitation(email, "Given", "Name")))
                        .isEmpty();
            }
            assertThat(shown(known)).isEqualTo(shown(unknown));
            for (String email : List.of(known, unknown)) {
                assertThat(portal.codes(
                                Account.LEAD_NORTH,
                                "partners/resendPartnerInvitation",
                                Input.of("partnerId", Given.NORTH)
                                        .with("invitationKey", row(email).get("key"))))
                        .isEmpty();
            }
            assertThat(shown(known)).isEqualTo(shown(unknown));
        } finally {
            keycloak.delete(person);
        }
    }

    /** Every field of an invitation, without what differs between any two. */
    private Map<String, Object> shown(String email) {
        Map<String, Object> shown = new HashMap<>();
        row(email).forEach((field, value) -> shown.put(String.valueOf(field), value));
        shown.put("email", email.equals(shown.get("email")) ? "as typed" : "otherwise");
        shown.put("worksFor", Duration.between(time(shown.remove("sentAt")), time(shown.remove("expiresAt"))));
        shown.remove("key");
        return shown;
    }

    private static Instant time(@Nullable Object value) {
        return Instant.parse(String.valueOf(value));
    }

    private Map<?, ?> row(String email) {
        return portal
                .readAll(
                        Account.LEAD_NORTH,
                        "partners/invitations",
                        Map.of("id", Given.NORTH),
                        "partner.invitations[*]",
                        Map.class)
                .stream()
                .filter(row -> email.equalsIgnoreCase(String.valueOf(row.get("email"))))
                .findFirst()
                .orElseThrow();
    }

    private static Input of(Waiting invitation) {
        return Input.of("partnerId", Given.NORTH).with("invitationKey", invitation.key());
    }

    private static long mailsTo(String email) {
        return Neighbours.shared().mail().messages().stream()
                .filter(mail -> MailCatcher.recipients(mail).contains(email))
                .count();
    }

    private List<String> members() {
        return portal.readAll(
                Account.LEAD_NORTH,
                "partners/members",
                Map.of("id", Given.NORTH),
                "partner.members[*].email",
                String.class);
    }

    @Test
    void whoIsAMemberIsNotInvitedAgain() {
        Input invite = invitation("partner.north@example.org", "Nora", "Northfield");
        assertThat(portal.userErrors(Account.LEAD_NORTH, "partners/invitePartnerMember", invite))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "email"), ErrorCode.ALREADY_EXISTS));
    }

    /** Registering a partner needs no Keycloak; its organization is made with the first invitation. */
    @Test
    void theFirstInvitationMakesTheOrganization() {
        Input charity = Input.of("name", "Charity of the first invitation")
                .withKey()
                .with("kind", "VOLUNTARY_SECTOR")
                .with("region", "NORTH_EAST");
        String id = portal.change(
                Account.OFFICER_NORTH_EAST, "partners/registerPartner", charity, "partner.id", String.class);
        String email = "first.%s@example.org".formatted(UUID.randomUUID());
        Input invite = invitation(email, "Fay", "First").with("partnerId", id);
        assertThat(portal.codes(Account.ADMIN, "partners/invitePartnerMember", invite))
                .isEmpty();
        assertThat(Neighbours.shared().mail().messages())
                .anySatisfy(mail -> assertThat(MailCatcher.recipients(mail)).contains(email));
    }

    private static Input invitation(String email, String firstName, String lastName) {
        return Input.of("partnerId", Given.NORTH)
                .withKey()
                .with("email", email)
                .with("firstName", firstName)
                .with("lastName", lastName);
    }

    /** The plain text is the first part of the mail, the HTML the second. */
    private static String part(MimeMessage mail, int index) throws Exception {
        return String.valueOf(((Multipart) mail.getContent()).getBodyPart(index).getContent());
    }
}
