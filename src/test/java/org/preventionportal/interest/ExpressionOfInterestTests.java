package org.preventionportal.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.interest.InterestDriver.Expression;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.notifications.Recipients.Envelope;
import org.preventionportal.notifications.Template;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What strangers tell the programme: who sees it, what becomes of it, and how little they can do with it. */
@SliceTest
class ExpressionOfInterestTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final String ADDRESS = "ada@example.org";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Notifier notifier;

    @Autowired
    private InterestedPeople people;

    @Autowired
    private InterestMaintenance maintenance;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private PersonalRecords interestData;

    @Autowired
    private RateLimiter limiter;

    @Autowired
    private ExpressionsOfInterest records;

    private InterestDriver interest;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        interest = new InterestDriver(portal);
    }

    @AfterEach
    void leave() {
        new ClientAddress.Propagation().setValue();
    }

    private static Input from(String address) {
        return InterestDriver.interest().with("email", address);
    }

    @Test
    void staffOfTheRegionSeeItAndNobodyElse() {
        Expression expression = interest.registered(from("Ada@Example.org"));

        GraphQlTester.Response seen =
                portal.ask(OFFICER, "interest/expressionOfInterest", Map.of("id", expression.id()));
        seen.path("expressionOfInterest.email").entity(String.class).isEqualTo(ADDRESS);
        seen.path("expressionOfInterest.need").entity(String.class).isEqualTo(InterestDriver.NEED);
        assertThat(interest.listed(Account.OFFICER_SOUTH_EAST, "WAITING")).isEmpty();
        assertThat(waiting(OFFICER)).isEqualTo(1);
        assertThat(waiting(Account.OFFICER_SOUTH_EAST)).isZero();
        interest.registered(InterestDriver.interest().with("region", "NATIONAL"));
        assertThat(waiting(OFFICER)).isEqualTo(2);
        assertThat(interest.listed(Account.OFFICER_SOUTH_EAST, "WAITING")).hasSize(1);
        assertThat(waiting(Account.ADMIN)).isEqualTo(2);
    }

    private int toInvite(Account account) {
        return portal.read(
                account, "access/home", Map.of("since", "2026-01-05"), "home.uninvitedPeopleCount", Integer.class);
    }

    private int waiting(Account account) {
        return portal.read(
                account,
                "access/home",
                Map.of("since", "2026-01-05"),
                "home.expressionsOfInterestCount",
                Integer.class);
    }

    /** Keycloak invites nobody here, see {@code DemoKeycloak}. Only who may invite can ask for it. */
    @ParameterizedTest
    @EnumSource(
            value = Account.class,
            names = {"MANAGER", "ADMIN"})
    void aPartnerIsRegisteredEvenIfItsPersonCannotBeInvitedAtOnce(Account inviter) {
        Expression waiting = interest.registered(from(ADDRESS));
        Input input = waiting.input().with("invitesPerson", true);
        String accept = "interest/acceptExpressionOfInterest";
        assertThat(portal.userErrors(OFFICER, accept, input))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "invitesPerson"), ErrorCode.NOT_ALLOWED));
        assertThat(portal.userErrors(inviter, accept, input.with("invitee", someoneElse("Ada", "not an address"))))
                .extracting(UserError::field)
                .containsExactly(List.of("input", "invitee", "email"));
        assertThat(interest.listed(inviter, "WAITING")).as("nothing is done").hasSize(1);

        assertThat(portal.codes(inviter, accept, input)).isEmpty();

        assertThat(interest.listed(inviter, "ACCEPTED")).hasSize(1);
        assertThat(newPartners()).hasSize(1);
        assertThat(toInvite(inviter)).isEqualTo(1);
        assertThat(portal.read(
                        inviter,
                        "interest/expressionOfInterest",
                        Map.of("id", waiting.id()),
                        "expressionOfInterest.invitationProblem",
                        String.class))
                .as("the page says why")
                .startsWith("The account service does not ");
        assertThat(portal.codes(inviter, accept, input))
                .as("a repeat tries again")
                .isEmpty();
        assertThat(newPartners()).hasSize(1);
    }

    /** Two managers invite at once, and the one who is refused has invited nobody. */
    @Test
    void aRefusalLeavesNoProblemWhereAPersonWasInvitedMeanwhile() {
        Expression accepted = interest.accepted(Account.MANAGER, interest.registered(), null);
        var id = new ExpressionOfInterestId(accepted.id());
        records.save(records.any(id).orElseThrow().invited(false, clock.instant()), Caller.ANONYMOUS);

        records.markNotInvited(id, "Somebody else changed it.");

        assertThat(records.any(id))
                .get()
                .extracting(ExpressionOfInterest::invitationProblem)
                .isNull();
    }

    private static Map<String, String> someoneElse(String firstName, String email) {
        return Map.of("firstName", firstName, "lastName", "Newcombe", "email", email);
    }

    @Test
    void nothingIsStoredOfWhatIsNoInterest() {
        assertThat(interest.register(InterestDriver.interest().with("childAtRiskNow", true)))
                .containsExactly("CHILD_AT_RISK");
        assertThat(interest.register(InterestDriver.interest().with("need", "NHS number 943 476 5919 was forced")))
                .containsExactly("IDENTIFYING_TEXT");
        assertThat(interest.register(
                        InterestDriver.interest().with("organisationName", "A trust\r\nBcc: b@example.org")))
                .containsExactly("INVALID");
        assertThat(interest.register(InterestDriver.interest().with("firstName", "<b>Win</b> www.example.net")))
                .containsExactly("INVALID");
        assertThat(interest.register(from("ada@example.org\r\nBcc: b@example.org")))
                .containsExactly("INVALID");
        assertThat(mongo.estimatedCount(ExpressionOfInterest.class)).isZero();
    }

    /** In Welsh, the message of an error is that of its code, and the same for all fields. */
    @Test
    void theWelshMessageOfATooLongTextNamesEachLimit() {
        String tooLong = "a".repeat(3_000);
        Input interest = from(tooLong + "@example.org")
                .withAll(Map.of(
                        "organisationName", tooLong, "need", tooLong, "firstName", tooLong, "lastName", tooLong));
        var response = Portal.ask(portal.anonymous(), "interest/registerInterest", Map.of("input", interest));
        List<String> limits = Portal.userErrors(response, "interest/registerInterest").stream()
                .filter(error -> error.code() == ErrorCode.TOO_LONG)
                .map(error -> error.message().replaceAll(".*?(\\d+)\\D*$", "$1"))
                .toList();
        assertThat(limits).hasSize(5);
        String welsh =
                ResourceBundle.getBundle("portal.messages", Locale.of("cy")).getString("interest.problem.TOO_LONG");
        assertThat(welsh.replace(",", "")).contains(limits);
    }

    @Test
    void anAddressGetsOneEmailADayAndTheAnswerNeverTells() {
        for (String address : List.of(ADDRESS, ADDRESS, "ada+1@example.org", "Ada+two+3@example.org")) {
            String answer = Portal.text(
                    Portal.ask(portal.anonymous(), "interest/registerInterest", Map.of("input", from(address))));
            assertThat(answer).contains("{registerInterest={isRegistered=true, userErrors=[]}}");
        }
        assertThat(posted()).containsExactly("INTEREST_REGISTERED");

        clock.advance(Duration.ofHours(26));
        interest.registered(from(ADDRESS));
        assertThat(posted()).containsExactly("INTEREST_REGISTERED", "INTEREST_REGISTERED");
        assertThat(outbox().toString()).doesNotContain(ADDRESS, "Tyne", "Ada");
    }

    /** From many networks, to many mailboxes. */
    @Test
    void strangersSendTwoHundredEmailsADayAtMost() {
        for (int i = 0; i < 200; i++) {
            limiter.require(RateLimit.INTEREST_EMAILS, "all");
        }
        interest.registered();
        assertThat(posted()).isEmpty();
    }

    @Test
    void aRepeatUsesUpNothingAndNobodyMeetsTheKeyOfAnother() {
        new ClientAddress.Propagation().setValue("192.0.2.8");
        Input first = from(ADDRESS);
        for (int i = 0; i < 12; i++) {
            assertThat(interest.register(first)).isEmpty();
        }
        assertThat(posted()).containsExactly("INTEREST_REGISTERED");
        assertThat(interest.register(first.with("need", "Something else"))).containsExactly("KEY_REUSED");
        assertThat(interest.register(first.with("email", "grace@example.org"))).isEmpty();
        assertThat(mongo.estimatedCount(ExpressionOfInterest.class)).isEqualTo(2);
    }

    private List<String> posted() {
        notifier.run();
        return outbox().stream().map(mail -> mail.getString("template")).toList();
    }

    private List<Document> outbox() {
        return mongo.findAll(Document.class, "outbox");
    }

    @Test
    void aNetworkRegistersTenInAnHour() {
        new ClientAddress.Propagation().setValue("192.0.2.7");
        for (int i = 0; i < 10; i++) {
            assertThat(interest.register(InterestDriver.interest())).isEmpty();
        }
        assertRateLimited(InterestDriver.interest());
    }

    /** What is refused costs as much as what is registered, so it is counted, and before it is read. */
    @Test
    void aNetworkIsRefusedSixtyTimesInAnHour() {
        new ClientAddress.Propagation().setValue("192.0.2.9");
        Input refused = InterestDriver.interest().with("need", "");
        for (int i = 0; i < 59; i++) {
            limiter.require(RateLimit.INTEREST_ATTEMPT, "192.0.2.9");
        }
        assertThat(interest.register(refused)).containsExactly("REQUIRED");
        assertRateLimited(refused);
    }

    private void assertRateLimited(Input input) {
        Portal.ask(portal.anonymous(), "interest/registerInterest", Map.of("input", input))
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "RATE_LIMITED")));
    }

    @Test
    void anAnswerIsEmailedAndSpamIsNot() {
        Expression answered = interest.registered(from(ADDRESS));
        interest.decided(OFFICER, "answerExpressionOfInterest", answered.input().with("answer", "Please call us."));
        assertThat(posted()).containsExactly("INTEREST_ANSWERED");
        assertThat(people.prepare(answered.id(), Template.INTEREST_ANSWERED))
                .contains(new Envelope(ADDRESS, Map.of("answer", "Please call us.")));
        assertThat(portal.codes(OFFICER, "interest/closeExpressionOfInterest", answered.input()))
                .containsExactly("CONFLICT");

        Expression spam = interest.registered();
        Expression closed = interest.decided(OFFICER, "closeExpressionOfInterest", spam.input());
        assertThat(posted()).containsExactly("INTEREST_ANSWERED");
        assertThat(people.prepare(spam.id(), Template.INTEREST_REGISTERED)).isEmpty();
        assertThat(portal.codes(OFFICER, "interest/acceptExpressionOfInterest", closed.input()))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void anAnswerKeepsItsAuthorAndIsEmailedAlsoToWhomIsAcceptedSince() {
        Expression expression = interest.registered(from(ADDRESS));
        assertThat(posted()).containsExactly("INTEREST_REGISTERED");
        Expression answered = interest.decided(
                OFFICER, "answerExpressionOfInterest", expression.input().with("answer", "Please call us."));
        interest.accepted(Account.MANAGER, answered, Given.NORTH);

        GraphQlTester.Response seen =
                portal.ask(OFFICER, "interest/expressionOfInterest", Map.of("id", expression.id()));
        seen.path("expressionOfInterest.answeredBy.id")
                .entity(String.class)
                .isEqualTo(OFFICER.id().value());
        seen.path("expressionOfInterest.decidedBy.id")
                .entity(String.class)
                .isEqualTo(Account.MANAGER.id().value());
        assertThat(posted()).containsExactlyInAnyOrder("INTEREST_REGISTERED", "INTEREST_ANSWERED");
    }

    /** The service ended before the partner was registered, and somebody else goes on. */
    @Test
    void whatIsAcceptedTwiceIsOnePartner() {
        Expression expression = interest.registered();
        Expression accepted = interest.accepted(OFFICER, expression, null);
        PartnerId partner = Partner.idFor(new ExpressionOfInterestId(expression.id()));
        mongo.remove(Query.query(Criteria.where("_id").is(partner.value())), "partners");
        for (int i = 0; i < 2; i++) {
            assertThat(interest.accepted(Account.MANAGER, expression, null)).isEqualTo(accepted);
        }

        assertThat(newPartners()).hasSize(1);
        assertThat(waiting(Account.MANAGER)).isZero();
        assertThat(toInvite(Account.MANAGER)).isEqualTo(1);
    }

    private List<String> newPartners() {
        return partners().stream().filter("Tyne Youth Trust"::equals).toList();
    }

    private List<String> partners() {
        return portal.readAll(
                Account.MANAGER, "partners/partners", Map.of(), "partners.edges[*].node.name", String.class);
    }

    @Test
    void aNewPartnerIsRegisteredAsCorrectedAndWhatWasWrittenStays() {
        Expression expression = interest.registered();
        Input corrected =
                expression.input().with("partnerName", " Tyne Youth Trust Ltd ").with("partnerRegion", "LONDON");
        interest.decided(OFFICER, "acceptExpressionOfInterest", corrected);
        PartnerId partner = Partner.idFor(new ExpressionOfInterestId(expression.id()));
        Partner registered = mongo.findById(partner, Partner.class);
        assertThat(registered)
                .extracting(Partner::name, Partner::region)
                .containsExactly("Tyne Youth Trust Ltd", Region.LONDON);
        mongo.remove(Query.query(Criteria.where("_id").is(partner.value())), "partners");
        interest.accepted(Account.MANAGER, expression, null);
        assertThat(partners()).as("registered by a repeat").contains("Tyne Youth Trust Ltd");
        assertThat(interest.listed(OFFICER, "ACCEPTED"))
                .extracting(Expression::organisationName)
                .containsExactly("Tyne Youth Trust");

        Input existing =
                interest.registered().input().with("partnerId", Given.NORTH).with("partnerName", "Mine");
        interest.decided(OFFICER, "acceptExpressionOfInterest", existing);
        assertThat(partners()).doesNotContain("Mine");
        assertThat(portal.codes(
                        OFFICER,
                        "interest/acceptExpressionOfInterest",
                        interest.registered().input().with("partnerName", "NHS number 943 476 5919")))
                .containsExactly("IDENTIFYING_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptExpressionOfInterest", "closeExpressionOfInterest"})
    void aPartnerIsOnlyRegisteredByTheDecisionThatIsSaved(String other) throws Exception {
        String accept = "interest/acceptExpressionOfInterest";
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 8; i++) {
                Input asNew = interest.registered().input();
                Input otherwise = other.startsWith("accept") ? asNew.with("partnerId", Given.NORTH) : asNew;
                var answers = threads.invokeAll(List.<Callable<List<String>>>of(
                        () -> portal.codes(Account.MANAGER, accept, asNew),
                        () -> portal.codes(OFFICER, "interest/" + other, otherwise)));
                accepted += answers.getFirst().get().isEmpty() ? 1 : 0;
                assertThat(answers).extracting(answer -> answer.get().size()).containsExactlyInAnyOrder(0, 1);
            }
        }
        assertThat(newPartners()).hasSize(accepted);
    }

    @Test
    void theTrailNamesTheExpressionAndThePartner() {
        Expression expression = interest.registered();
        interest.accepted(OFFICER, expression, Given.NORTH);
        for (String target : List.of(expression.id(), Given.NORTH.value())) {
            assertThat(portal.readAll(
                            Account.ADMIN,
                            "audit/auditTrail",
                            Map.of("targetId", target),
                            "auditTrail.edges[*].node.action",
                            String.class))
                    .as(target)
                    .contains("ACCEPT_EXPRESSION_OF_INTEREST");
        }
    }

    @Test
    void aSuspendedPartnerIsNotAccepted() {
        given.suspend(Given.NORTH);
        Input accept = interest.registered().input().with("partnerId", Given.NORTH);
        assertThat(portal.codes(OFFICER, "interest/acceptExpressionOfInterest", accept))
                .containsExactly("PARTNER_SUSPENDED");
    }

    /** Keycloak invites nobody here, see {@code DemoKeycloak}. */
    @Test
    void nobodyIsInvitedUntilTheInvitationIsSent() {
        Expression accepted = interest.accepted(Account.MANAGER, interest.registered(), null);
        for (Account staff : List.of(Account.MANAGER, Account.MANAGER, Account.ADMIN)) {
            assertThat(portal.codes(staff, "interest/inviteInterestedPerson", accepted.input()))
                    .containsExactly("UNAVAILABLE");
        }
        assertThat(mongo.findAll(Document.class, "invitations")).hasSize(1);
        assertThat(toInvite(Account.MANAGER)).isEqualTo(1);
    }

    @Test
    void membersOfThePartnerBeginARequestWithIt() {
        interest.accepted(OFFICER, interest.registered(), Given.NORTH);
        assertThat(toInvite(Account.MANAGER))
                .as("the partner has members who can invite the person")
                .isZero();
        AcceptedInterest accepted = portal.read(
                Account.PARTNER_NORTH,
                "interest/acceptedInterest",
                Map.of("id", Given.NORTH),
                "partner.acceptedInterest",
                AcceptedInterest.class);
        assertThat(accepted.need()).isEqualTo(InterestDriver.NEED);
        assertThat(mongo.findAll(ExpressionOfInterest.class))
                .extracting(ExpressionOfInterest::decidedAt)
                .containsExactly(accepted.acceptedAt());
    }

    @Test
    void itIsDeletedNinetyDaysAfterItWasRegisteredOrAccepted() {
        Expression accepted = interest.registered();
        interest.registered();
        clock.advance(Duration.ofDays(89));
        interest.accepted(OFFICER, accepted, Given.NORTH);
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        maintenance.purge();

        assertThat(mongo.findAll(ExpressionOfInterest.class))
                .extracting(found -> found.id().value())
                .containsExactly(accepted.id());
        assertThat(runs.latest())
                .filteredOn(run -> run.data() == RetainedData.EXPRESSIONS_OF_INTEREST)
                .singleElement()
                .satisfies(run -> assertThat(run.removedCount()).isEqualTo(1));
    }

    @Test
    void thePersonFindsAndErasesIt() {
        interest.registered(from(ADDRESS));
        interest.registered();

        assertThat(interestData.find(DataSubject.of(ADDRESS)))
                .singleElement()
                .extracting(Item::title, Item::texts)
                .containsExactly("Tyne Youth Trust", List.of("Ada", "Example", InterestDriver.NEED));
        interestData.erase(DataSubject.of(ADDRESS));
        assertThat(interestData.find(DataSubject.of(ADDRESS))).isEmpty();
        assertThat(mongo.estimatedCount(ExpressionOfInterest.class)).isEqualTo(1);
    }
}
