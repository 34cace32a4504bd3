package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@SliceTest
class PartnersTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void partnersAreFoundByWordsKindRegionAndState() {
        Input cafe = Input.of("name", "Ysgol Dyffryn Café")
                .withKey()
                .with("kind", "EDUCATION")
                .with("region", "WALES");
        assertThat(portal.codes(OFFICER, "partners/registerPartner", cafe)).isEmpty();
        String kent = "Kent County Council";
        String north = "Northumberland County Council";
        String suspended = "Suspended Training Ltd";
        String school = "Ysgol Dyffryn Café";

        assertThat(found(Map.of())).containsExactly(kent, north, suspended, school);
        assertThat(found(Map.of("name", "county"))).containsExactly(kent, north);
        assertThat(found(Map.of("name", "COUNCIL kent"))).containsExactly(kent);
        assertThat(found(Map.of("name", "cafe"))).containsExactly(school);
        assertThat(found(Map.of("name", "Ddyffryn"))).as("as after 'i'").containsExactly(school);
        assertThat(found(Map.of("name", "the councils of Kent"))).containsExactly(kent);
        assertThat(found(Map.of("name", "the"))).isEmpty();
        assertThat(found(Map.of("name", "umberland"))).isEmpty();
        assertThat(found(Map.of("name", ".*"))).containsExactly(kent, north, suspended, school);
        assertThat(found(Map.of("kinds", List.of("EDUCATION")))).containsExactly(school);
        assertThat(found(Map.of("regions", List.of("NORTH_EAST", "WALES")))).containsExactly(north, school);
        assertThat(found(Map.of("state", "SUSPENDED"))).containsExactly(suspended);
        assertThat(found(Map.of("kinds", List.of("LOCAL_AUTHORITY"), "regions", List.of("SOUTH_EAST"), "name", "k")))
                .containsExactly(kent);
    }

    /** A list has no histories, unless they are asked for: then all are read at once. */
    @Test
    void historiesOfAListAreReadByOneCommand() {
        assertThat(commands.during(() -> assertThat(portal.text(OFFICER, "partners/partners", Map.of()))
                        .contains("history=[{action=REGISTERED")))
                .containsExactly("find", "find");
        assertThat(commands.projections("partners").getFirst()).containsKeys("history", "words");
    }

    private List<String> found(Map<String, ?> filter) {
        return found(OFFICER, filter);
    }

    private List<String> found(Account account, Map<String, ?> filter) {
        return portal.readAll(
                account, "partners/partners", Map.of("filter", filter), "partners.edges[*].node.name", String.class);
    }

    /** A system that polls asks for the partners that have changed since its last time. */
    @Test
    void partnersAreFoundByTheirLastChange() {
        clock.advance(Duration.ofMinutes(1));
        Instant before = clock.instant();
        assertThat(changed(OFFICER, before)).isEmpty();

        change(Account.ADMIN, "partners/suspendPartner", north(1).with("reason", "Closed"));

        assertThat(commands.during(() -> assertThat(changed(OFFICER, before))
                        .singleElement()
                        .satisfies(partner -> {
                            assertThat(partner.name()).isEqualTo("Northumberland County Council");
                            assertThat(partner.updatedAt()).isBetween(before, clock.instant());
                        })))
                .containsExactly("find", "find");
        assertThat(changed(Account.PARTNER_NORTH, before)).hasSize(1);
        assertThat(changed(Account.PARTNER_SOUTH, before)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(changed(OFFICER, clock.instant())).isEmpty();
    }

    private List<Updated> changed(Account account, Instant since) {
        return portal.readAll(
                account, "partners/changedPartners", Map.of("since", since), "partners.nodes[*]", Updated.class);
    }

    private record Updated(String name, Instant updatedAt) {}

    /** Who looks after a partner is not told to administrators and members, by a filter either. */
    @Test
    void partnersAreFoundByTheirOfficer() {
        change(
                OFFICER,
                "partners/recordRelationship",
                north(0).with("buyIn", "INTRODUCED").with("agreement", "NONE"));
        var ofOfficer = Map.of("officerIds", List.of(OFFICER.id()));

        assertThat(found(OFFICER, ofOfficer)).containsExactly("Northumberland County Council");
        assertThat(found(Account.MANAGER, ofOfficer)).containsExactly("Northumberland County Council");
        assertThat(found(Map.of("officerIds", List.of(Account.OFFICER_SOUTH_EAST.id()))))
                .isEmpty();
        assertThat(found(Map.of("officerIds", List.of()))).hasSize(3);
        assertThat(found(Account.ADMIN, ofOfficer)).isEmpty();
        assertThat(found(Account.PARTNER_NORTH, ofOfficer)).isEmpty();

        Input again = north(1).with("buyIn", "INTRODUCED").with("agreement", "NONE");
        change(Account.MANAGER, "partners/recordRelationship", again);
        assertThat(found(OFFICER, ofOfficer)).as("left out").hasSize(1);
        change(
                Account.MANAGER,
                "partners/recordRelationship",
                again.with("version", 2).with("officerId", null));
        assertThat(found(OFFICER, ofOfficer)).as("removed").isEmpty();
    }

    @Test
    void aSuspendedPartnersMembersReadTheirOwnAndChangeNothing() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(change(Account.MANAGER, "partners/suspendPartner", north(1).with("reason", "Under review"))
                        .state())
                .isEqualTo("SUSPENDED");

        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/tasks", Map.of()))
                .contains(task.id().value());
        assertThat(portal.text(Account.PARTNER_NORTH, "partners/partners", Map.of()))
                .contains("state=SUSPENDED, history=null");
        Input draft = Input.of("childAtRiskNow", false).withKey().with("need", Map.of());
        assertThat(portal.codes(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft))
                .containsExactly("PARTNER_SUSPENDED");
        assertThat(portal.codes(
                        Account.PARTNER_NORTH,
                        "tasks/withdrawTask",
                        Input.of(task).with("reason", "MADE_IN_ERROR")))
                .containsExactly("PARTNER_SUSPENDED");
        assertThat(portal.codes(
                        Account.PARTNER_NORTH, "tasks/shareTask", Input.of(task).with("visibility", "AUTHOR")))
                .containsExactly("PARTNER_SUSPENDED");

        assertThat(change(Account.MANAGER, "partners/reinstatePartner", north(2).with("reason", "Cleared"))
                        .state())
                .isEqualTo("ACTIVE");
        assertThat(portal.text(OFFICER, "partners/partners", Map.of("filter", Map.of("name", "northumberland"))))
                .contains(
                        "action=REGISTERED",
                        "action=SUSPENDED, reason=Under review",
                        "action=REINSTATED, reason=Cleared");
    }

    @Test
    void suspendingTwiceIsRefusedAndAStaleVersionIsAConflict() {
        change(Account.ADMIN, "partners/suspendPartner", north(1).with("reason", "Closed"));
        assertThat(portal.codes(Account.ADMIN, "partners/suspendPartner", north(2).with("reason", "Closed")))
                .containsExactly("WRONG_STATE");
        Input late = north(1).with("reason", "Open");
        assertThat(portal.text(Account.ADMIN, "partners/reinstatePartner", Map.of("input", late)))
                .contains("CONFLICT", "state=SUSPENDED");
    }

    @Test
    void editingChangesWhatIsFoundAndKeepsTheHistory() {
        Input renamed = north(1).with("name", "  Northern   Council ")
                .with("kind", "LOCAL_AUTHORITY")
                .with("region", "NORTH_EAST");
        assertThat(change(OFFICER, "partners/updatePartner", renamed).name()).isEqualTo("Northern Council");
        assertThat(portal.text(OFFICER, "partners/partners", Map.of("filter", Map.of("name", "northern"))))
                .contains("Northern Council", "REGISTERED", "UPDATED");
    }

    /** The officers of a region see the people of its partners. */
    @Test
    void officersMoveOnlyPartnersOfTheirRegionsToAnotherRegion() {
        Input moved = north(1).with("name", "Northumberland")
                .with("kind", "LOCAL_AUTHORITY")
                .with("region", "SOUTH_EAST");

        assertThat(portal.userErrors(Account.OFFICER_SOUTH_EAST, "partners/updatePartner", moved))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "region"), ErrorCode.NOT_ALLOWED));
        assertThat(change(Account.OFFICER_SOUTH_EAST, "partners/updatePartner", moved.with("region", "NORTH_EAST"))
                        .name())
                .isEqualTo("Northumberland");
        assertThat(portal.codes(OFFICER, "partners/updatePartner", moved.with("version", 2)))
                .isEmpty();
        assertThat(portal.codes(OFFICER, "partners/updatePartner", back(3)))
                .as("the partner is not of their region any more")
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(Account.ADMIN, "partners/updatePartner", back(3)))
                .isEmpty();
    }

    /** What is national is not of every region. */
    @Test
    void officersOfARegionDoNotTakeNationalPartners() {
        portal.codes(Account.MANAGER, "partners/updatePartner", back(1).with("region", "NATIONAL"));

        assertThat(portal.codes(OFFICER, "partners/updatePartner", back(2))).containsExactly("NOT_ALLOWED");
    }

    private static Input back(int version) {
        return north(version)
                .with("name", "Northumberland")
                .with("kind", "LOCAL_AUTHORITY")
                .with("region", "NORTH_EAST");
    }

    @Test
    void aRecordThatDoesNotNameTheChampionKeepsTheChampion() {
        Input engaged = north(0).with("buyIn", "ENGAGED").with("agreement", "INFORMAL");
        change(
                OFFICER,
                "partners/recordRelationship",
                engaged.with("champion", Map.of("name", "Cara Example", "jobTitle", "Head of safeguarding")));

        change(OFFICER, "partners/recordRelationship", engaged.with("version", 1));
        assertThat(champion()).contains("Cara Example");

        change(
                OFFICER,
                "partners/recordRelationship",
                engaged.with("version", 2).with("champion", null));
        assertThat(champion()).contains("champion=null");
    }

    private String champion() {
        return relationship(null)
                .path("partner.relationship")
                .entity(Map.class)
                .get()
                .toString();
    }

    @Test
    void theRelationshipIsRememberedStepByStep() {
        change(
                OFFICER,
                "partners/recordRelationship",
                north(0).with("buyIn", "INTRODUCED").with("agreement", "NONE"));
        change(
                Account.MANAGER,
                "partners/recordRelationship",
                north(1).with("buyIn", "ENGAGED")
                        .with("agreement", "INFORMAL")
                        .with("champion", Map.of("name", "Cara Example", "jobTitle", "Head of safeguarding")));
        assertThat(portal.codes(
                        Account.MANAGER,
                        "partners/recordRelationship",
                        north(1).with("buyIn", "PROSPECT").with("agreement", "NONE")))
                .containsExactly("CONFLICT");
        assertThat(logContact("2026-02-01", 1.5)).isEmpty();
        assertThat(logContact("2026-03-01", null)).isEmpty();
        assertThat(logContact("2026-01-01", 0.25)).isEmpty();
        assertThat(logContact("1999-12-31", 0.0))
                .as("day and hours at once")
                .containsExactly("OUT_OF_RANGE", "OUT_OF_RANGE");
        assertThat(logContact("2026-01-02", 0.0)).containsExactly("OUT_OF_RANGE");
        assertThat(logContact("2026-01-02", 100.5)).containsExactly("OUT_OF_RANGE");

        GraphQlTester.Response relationship = relationship(null);
        assertThat(relationship.path("partner").entity(Map.class).get().toString())
                .contains(
                        "version=2, buyIn=ENGAGED, agreement=INFORMAL, champion={name=Cara Example}",
                        "history=[{buyIn=INTRODUCED");
        assertThat(days(relationship)).containsExactly("2026-03-01", "2026-02-01");
        relationship
                .path("partner.relationship.contactLog.edges[*].node.partner.id")
                .entityList(String.class)
                .containsExactly(Given.NORTH.value(), Given.NORTH.value());
        relationship
                .path("partner.relationship.contactHours")
                .entity(Double.class)
                .isEqualTo(1.75);
        relationship
                .path("partner.relationship.contactLog.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
        String cursor = relationship
                .path("partner.relationship.contactLog.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(days(relationship(cursor))).containsExactly("2026-01-01");
    }

    private List<String> logContact(String day, @Nullable Double hours) {
        Input contact = Input.of("partnerId", Given.NORTH)
                .withKey()
                .with("date", day)
                .with("channel", "MEETING")
                .with("summary", "Met on " + day);
        return portal.codes(
                OFFICER, "partners/logPartnerContact", hours == null ? contact : contact.with("hours", hours));
    }

    private GraphQlTester.Response relationship(@Nullable String after) {
        return portal.ask(
                Account.OFFICER_SOUTH_EAST,
                "partners/relationship",
                Input.of("id", Given.NORTH).with("after", after));
    }

    private static List<String> days(GraphQlTester.Response relationship) {
        return relationship
                .path("partner.relationship.contactLog.edges[*].node.date")
                .entityList(String.class)
                .get();
    }

    private record Changed(String name, String state) {}

    private Changed change(Account account, String mutation, Input input) {
        return portal.change(account, mutation, input, "partner", Changed.class);
    }

    private static Input north(int version) {
        return Input.of("partnerId", Given.NORTH).with("version", version);
    }
}
