package org.preventionportal.tasks.exclusions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PartnerId;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Who may exclude whom from a task, and what that changes for everybody. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ExclusionTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private final List<String> leads = new ArrayList<>();

    @AfterEach
    void end() {
        leads.forEach(lead -> Neighbours.shared().keycloak().delete(lead));
    }

    private record Person(String id) {}

    private record Exclusion(
            Person person,
            String reason,
            Person createdBy,
            @Nullable String liftingReason,
            @Nullable Person liftedBy,
            boolean viewerCanLift) {}

    private record Managed(
            @Nullable List<Exclusion> exclusions,
            @Nullable List<Person> excludablePeople,
            @Nullable Boolean hasOfficerWhoSees,
            boolean viewerCanExclude) {}

    /** A restore lets the person in again and forgets who was excluded. */
    @Test
    void theLogSaysWhomToExcludeAgainAfterARestore(CapturedOutput log) {
        Task task = requested();

        assertThat(exclude(Account.MANAGER, OFFICER, task)).isEmpty();
        assertThat(exclude(Account.MANAGER, Account.MANAGER, task)).isNotEmpty();

        assertThat(log)
                .containsOnlyOnce("Repeat after a restore:")
                .contains("Repeat after a restore: excludePerson taskId=%s personId=%s by %s"
                        .formatted(task.id(), OFFICER.id(), Account.MANAGER.id()));
    }

    @Test
    void anExcludedOfficerFindsTheTaskAgainOnceItIsLifted() {
        Task task = requested();
        assertThat(sees(OFFICER, task)).isTrue();

        assertThat(exclude(Account.MANAGER, OFFICER, task)).isEmpty();
        assertThat(sees(OFFICER, task)).isFalse();
        assertThat(managed(Account.MANAGER, task).hasOfficerWhoSees()).isFalse();

        assertThat(lift(Account.MANAGER, OFFICER, task)).isEmpty();
        assertThat(sees(OFFICER, task)).isTrue();
        assertThat(managed(Account.MANAGER, task).exclusions())
                .containsExactly(new Exclusion(
                        new Person(OFFICER.id().value()),
                        "A relative is involved.",
                        new Person(Account.MANAGER.id().value()),
                        "They are not related.",
                        new Person(Account.MANAGER.id().value()),
                        false));
        assertThat(database.dump("audit")).contains("excludePerson", "liftExclusion");
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER, MANAGER, NOT_ALLOWED",
        "MANAGER, OFFICER_SOUTH_EAST, ",
        "MANAGER, PARTNER_NORTH, ",
        "LEAD_NORTH, LEAD_NORTH, NOT_ALLOWED",
        "LEAD_NORTH, COLLEAGUE_NORTH, ",
        "LEAD_NORTH, PARTNER_NORTH, ",
        "LEAD_NORTH, PARTNER_SOUTH, INVALID",
        "LEAD_NORTH, OFFICER_NORTH_EAST, INVALID",
        "LEAD_NORTH, OFFICER_AND_PARTNER, NOT_ALLOWED",
        "LEAD_SOUTH, PARTNER_SOUTH, NOT_FOUND",
    })
    void whoMayExcludeWhom(Account actor, Account person, @Nullable String code) {
        assertThat(exclude(actor, person, requested())).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void theOfficerOfATaskIsNotExcludedAndAnExcludedOneNotAssigned() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(exclude(Account.MANAGER, OFFICER, task)).containsExactly("WRONG_STATE");

        assertThat(exclude(Account.MANAGER, Account.OFFICER_AND_EVALUATOR, task))
                .isEmpty();
        Task restricted = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        assertThat(exclude(Account.MANAGER, OFFICER, restricted)).isEmpty();
        assertThat(exclude(Account.MANAGER, Account.OFFICER_AND_EVALUATOR, restricted))
                .isEmpty();
        assertThat(portal.codes(
                        Account.MANAGER,
                        "tasks/handOverCaseload",
                        Input.of("fromOfficerId", Account.OFFICER_SOUTH_EAST.id())
                                .withKey()
                                .with("toOfficerId", Account.OFFICER_AND_EVALUATOR.id())
                                .with("reason", "A new post.")))
                .containsExactly("NOT_ALLOWED");

        Task waiting = requested();
        exclude(Account.MANAGER, OFFICER, waiting);
        assertThat(portal.codes(
                        Account.MANAGER,
                        "tasks/acceptTask",
                        Input.of(given.load(waiting)).with("officerId", OFFICER.id())))
                .containsExactly("NOT_ALLOWED");
    }

    /** A lead manages what leads decided, and learns nothing of what a programme manager did. */
    @Test
    void aLeadSeesOnlyWhatLeadsDecided() {
        Task task = requested();
        exclude(Account.MANAGER, Account.COLLEAGUE_NORTH, task);
        assertThat(managed(Account.LEAD_NORTH, task).exclusions()).isEmpty();
        assertThat(managed(Account.LEAD_NORTH, task).excludablePeople())
                .contains(new Person(Account.COLLEAGUE_NORTH.id().value()));
        assertThat(lift(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task)).containsExactly("NOT_FOUND");

        assertThat(exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task)).isEmpty();
        assertThat(exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task)).containsExactly("ALREADY_EXISTS");
        assertThat(managed(Account.LEAD_NORTH, task).exclusions()).hasSize(1);
        assertThat(lift(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task)).isEmpty();
        assertThat(sees(Account.COLLEAGUE_NORTH, task))
                .as("the manager's holds")
                .isFalse();
        assertThat(managed(OFFICER, task)).isEqualTo(new Managed(null, null, null, false));
    }

    /** A version that moved would say that somebody, perhaps a colleague, is excluded. */
    @Test
    void onlyThoseWhoManageAnExclusionGetAnotherVersion() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        Set<Account> others = EnumSet.of(
                OFFICER, Account.LEAD_NORTH, Account.PARTNER_NORTH, Account.LEAD_SOUTH, Account.PARTNER_SOUTH);
        Map<Account, Input> before = versions(others, task);

        exclude(Account.MANAGER, Account.COLLEAGUE_NORTH, task);
        exclude(Account.MANAGER, Account.OFFICER_SOUTH_EAST, task);
        lift(Account.MANAGER, Account.OFFICER_SOUTH_EAST, task);
        assertThat(versions(others, task)).isEqualTo(before);

        exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task);
        exclude(Account.LEAD_SOUTH, Account.PARTNER_TWO, task);
        others.removeAll(List.of(Account.LEAD_NORTH, Account.LEAD_SOUTH));
        assertThat(versions(others, task)).isEqualTo(versions(others, before));
        assertThat(portal.current(Account.LEAD_NORTH, task.id())).isNotEqualTo(before.get(Account.LEAD_NORTH));
        assertThat(portal.current(Account.LEAD_SOUTH, task.id())).isNotEqualTo(before.get(Account.LEAD_SOUTH));
    }

    /** The manager lifts two exclusions at once: no earlier version may come again. */
    @Test
    void noVersionComesAgain() {
        Task task = requested();
        List<Input> seen = new ArrayList<>(List.of(portal.current(Account.LEAD_NORTH, task.id())));
        exclude(Account.MANAGER, Account.COLLEAGUE_NORTH, task);
        exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task);
        seen.add(portal.current(Account.LEAD_NORTH, task.id()));
        lift(Account.MANAGER, Account.COLLEAGUE_NORTH, task);
        seen.add(portal.current(Account.LEAD_NORTH, task.id()));
        portal.changeTask(OFFICER, "tasks/acknowledgeTask", portal.current(OFFICER, task.id()));
        seen.add(portal.current(Account.LEAD_NORTH, task.id()));

        assertThat(seen).doesNotHaveDuplicates();
        seen.removeLast();
        assertThat(seen)
                .allSatisfy(stale -> assertThat(
                                portal.codes(Account.LEAD_NORTH, "tasks/shareTask", stale.with("visibility", "AUTHOR")))
                        .containsExactly("CONFLICT"));
    }

    private Map<Account, Input> versions(Set<Account> accounts, Task task) {
        return accounts.stream()
                .collect(Collectors.toMap(Function.identity(), account -> portal.current(account, task.id())));
    }

    private static Map<Account, Input> versions(Set<Account> accounts, Map<Account, Input> all) {
        return accounts.stream().collect(Collectors.toMap(Function.identity(), all::get));
    }

    @Test
    void aLeadDoesNotLearnWhomAnotherOrganisationExcludes() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(exclude(Account.LEAD_SOUTH, Account.PARTNER_TWO, task)).isEmpty();

        assertThat(managed(Account.LEAD_NORTH, task).excludablePeople())
                .contains(new Person(Account.PARTNER_TWO.id().value()));
        assertThat(managed(Account.LEAD_SOUTH, task).excludablePeople())
                .doesNotContain(new Person(Account.PARTNER_TWO.id().value()));
    }

    @Test
    void aLeadOfAnOrganisationThatJoinedManagesItsOwnPeople() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(exclude(Account.LEAD_SOUTH, Account.PARTNER_NORTH, task)).containsExactly("INVALID");
        assertThat(exclude(Account.LEAD_SOUTH, Account.PARTNER_SOUTH, task)).isEmpty();

        assertThat(sees(Account.PARTNER_SOUTH, task)).isFalse();
        assertThat(managed(Account.LEAD_SOUTH, task).exclusions())
                .extracting(Exclusion::person)
                .containsExactly(new Person(Account.PARTNER_SOUTH.id().value()));
        assertThat(managed(Account.LEAD_NORTH, task).exclusions()).isEmpty();
    }

    @Test
    void aLeadOfTwoOrganisationsExcludesForTheOneThatIsNotSuspended() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        HttpGraphQlTester lead = leadOfBoth();
        assertThat(decide(lead, "excludePerson", Account.COLLEAGUE_NORTH, task)).isEmpty();

        given.suspend(Given.NORTH);

        Managed managed = managed(lead, task);
        assertThat(managed.viewerCanExclude()).isTrue();
        assertThat(managed.excludablePeople())
                .contains(new Person(Account.PARTNER_SOUTH.id().value()))
                .doesNotContain(new Person(Account.PARTNER_NORTH.id().value()));
        assertThat(decide(lead, "excludePerson", Account.PARTNER_NORTH, task)).containsExactly("PARTNER_SUSPENDED");
        assertThat(decide(lead, "liftExclusion", Account.COLLEAGUE_NORTH, task)).containsExactly("PARTNER_SUSPENDED");
        assertThat(decide(lead, "excludePerson", Account.PARTNER_SOUTH, task)).isEmpty();
        assertThat(decide(lead, "liftExclusion", Account.PARTNER_SOUTH, task)).isEmpty();

        given.suspend(Given.SOUTH);
        assertThat(managed(lead, task).viewerCanExclude()).isFalse();
        assertThat(decide(lead, "excludePerson", Account.PARTNER_SOUTH, task)).containsExactly("PARTNER_SUSPENDED");
    }

    /** Belongs to both, and is excluded for both. */
    @Test
    void aLeadOfTwoOrganisationsLiftsAnExclusionForTheOneThatIsNotSuspended() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        HttpGraphQlTester lead = leadOfBoth();
        exclude(Account.LEAD_NORTH, Account.PARTNER_TWO, task);
        exclude(Account.LEAD_SOUTH, Account.PARTNER_TWO, task);
        exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task);
        given.suspend(Given.NORTH);

        assertThat(managed(lead, task).exclusions())
                .filteredOn(Exclusion::viewerCanLift)
                .extracting(Exclusion::createdBy)
                .containsExactly(new Person(Account.LEAD_SOUTH.id().value()));
        assertThat(managed(Account.MANAGER, task).exclusions()).allMatch(Exclusion::viewerCanLift);
        assertThat(decide(lead, "liftExclusion", Account.PARTNER_TWO, task)).isEmpty();

        assertThat(managed(lead, task).exclusions()).noneMatch(Exclusion::viewerCanLift);
        assertThat(managed(Account.LEAD_NORTH, task).exclusions())
                .extracting(Exclusion::liftedBy)
                .containsOnlyNulls();
        assertThat(managed(Account.LEAD_SOUTH, task).exclusions())
                .extracting(Exclusion::liftingReason)
                .containsExactly("They are not related.");
    }

    private HttpGraphQlTester leadOfBoth() {
        String email = "lead.%s@example.org".formatted(UUID.randomUUID());
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String person = keycloak.account(email, true);
        leads.add(person);
        for (PartnerId partner : List.of(Given.NORTH, Given.SOUTH)) {
            keycloak.join(partner.value(), person);
            Input lead = Input.of("partnerId", partner).with("personId", person);
            assertThat(portal.codes(Account.ADMIN, "accounts/appointPartnerLead", lead))
                    .isEmpty();
        }
        return portal.withToken(Tokens.of(email));
    }

    private static List<String> decide(HttpGraphQlTester lead, String mutation, Account person, Task task) {
        Integer version = Portal.ask(lead, "tasks/exclusions", Map.of("id", task.id()))
                .path("task.version")
                .entity(Integer.class)
                .get();
        Input input = Input.of("taskId", task.id())
                .with("version", version)
                .with("personId", person.id())
                .with("reason", "They are not related.");
        return Portal.userErrors(Portal.ask(lead, "tasks/" + mutation, Map.of("input", input)), mutation).stream()
                .map(error -> error.code().name())
                .toList();
    }

    private static Managed managed(HttpGraphQlTester lead, Task task) {
        return Portal.ask(lead, "tasks/exclusions", Map.of("id", task.id()))
                .path("task")
                .entity(Managed.class)
                .get();
    }

    @Test
    void mailGoesToThoseWhoSeeTheTask() {
        Task task = requested();
        exclude(Account.MANAGER, OFFICER, task);
        exclude(Account.LEAD_NORTH, Account.PARTNER_NORTH, task);
        portal.changeTask(Account.MANAGER, "tasks/acknowledgeTask", Input.of(given.load(task)));
        notifier.run();
        assertThat(database.dump("outbox"))
                .contains(Account.LEAD_NORTH.id().value())
                .contains(Account.MANAGER.id().value())
                .doesNotContain(OFFICER.id().value(), Account.PARTNER_NORTH.id().value());
    }

    /** The words of a merged request are shown on the other task. */
    @Test
    void aMergeCarriesExclusionsOver() {
        Task merged = requested();
        Task into = requested();
        exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, merged);
        portal.changeTask(
                Account.MANAGER,
                "tasks/mergeTask",
                Input.of(given.load(merged)).with("intoTaskId", into.id()).with("reason", "SAME_NEED"));
        assertThat(sees(Account.COLLEAGUE_NORTH, into)).isFalse();
    }

    @Test
    void exportsAndTitlesLeaveItOut() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(OFFICER, "tasks/startTask", Input.of(task));
        assertThat(export()).contains("Training on county lines");
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).contains("Training on county lines");

        given.excluding(task, Account.MANAGER);
        given.excluding(task, Account.ADMIN);
        assertThat(export()).doesNotContain("Training on county lines");
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).doesNotContain("Training on county lines");
    }

    /** Neither to the excluded person nor through an administrator who is excluded. */
    @Test
    void filesAboutPeopleLeaveItsTitleOut() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(
                OFFICER,
                "tasks/postMessage",
                Input.of("taskId", task.id()).withKey().with("text", "The room is booked."));
        assertThat(file(Account.PARTNER_NORTH)).contains("Training on county lines");

        given.excluding(task, Account.PARTNER_NORTH);
        assertThat(file(Account.PARTNER_NORTH))
                .contains("You must not see the task", "You entered the task")
                .doesNotContain("Training on county lines");
        assertThat(file(OFFICER)).contains("Training on county lines", "The room is booked.");

        given.excluding(task, Account.ADMIN);
        assertThat(file(OFFICER))
                .contains(
                        "You wrote a message or a note. The text is left out, because the person who made this file may not read it")
                .doesNotContain("Training on county lines", "The room is booked.");
    }

    private String file(Account person) {
        return portal.text(
                Account.ADMIN,
                "rights/exportPerson",
                Map.of("input", Input.of("emailOrAccount", person.id().value())));
    }

    private String export() {
        return new String(
                Objects.requireNonNull(
                        portal.get(Account.MANAGER, "/exports/tasks.csv").getResponseBody()),
                StandardCharsets.UTF_8);
    }

    @Test
    void sharingDoesNotLiftIt() {
        Task task = requested();
        exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH, task);
        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task))
                        .with("visibility", "NAMED_COLLEAGUES")
                        .with("colleagueIds", List.of(Account.COLLEAGUE_NORTH.id())));
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isFalse();
    }

    @Test
    void aSimilarDraftDoesNotFindOrJoinIt() {
        Task task = requested();
        exclude(Account.MANAGER, Account.PARTNER_SOUTH, task);
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(portal.text(Account.PARTNER_SOUTH, "tasks/similarTasks", Map.of("id", draft.id())))
                .doesNotContain(task.id().value());
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "tasks/joinTask",
                        Input.of("taskId", task.id())
                                .with("draftId", draft.id())
                                .with("version", draft.version())))
                .containsExactly("NOT_FOUND");
    }

    private Task requested() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private List<String> exclude(Account actor, Account person, Task task) {
        return portal.codes(
                actor,
                "tasks/excludePerson",
                current(actor, task).with("personId", person.id()).with("reason", "A relative is involved."));
    }

    private List<String> lift(Account actor, Account person, Task task) {
        return portal.codes(
                actor,
                "tasks/liftExclusion",
                current(actor, task).with("personId", person.id()).with("reason", "They are not related."));
    }

    private Input current(Account actor, Task task) {
        return sees(actor, task) ? portal.current(actor, task.id()) : Input.of(task);
    }

    private Managed managed(Account account, Task task) {
        return portal.read(account, "tasks/exclusions", Map.of("id", task.id()), "task", Managed.class);
    }

    private boolean sees(Account account, Task task) {
        List<String> listed = portal.readAll(account, "tasks/tasks", Map.of(), "tasks.edges[*].node.id", String.class);
        return listed.contains(task.id().value());
    }
}
