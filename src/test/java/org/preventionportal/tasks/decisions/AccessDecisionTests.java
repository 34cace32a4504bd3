package org.preventionportal.tasks.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is said about a person's access is what the person gets. */
@SliceTest
class AccessDecisionTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Decision(
            String part,
            boolean isPermitted,
            String rule,
            @Nullable String expiresAt) {}

    @Test
    void everybodyGetsWhatIsSaidOfThem() {
        Task task = whole();
        given.excluding(task, Account.OFFICER_UNKNOWN_REGION);
        given.excluding(task, Account.COLLEAGUE_NORTH);
        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task)).with("visibility", "AUTHOR"));
        openIntelligence(Account.OFFICER_SOUTH_EAST, task);

        Map<Account, String> said = Arrays.stream(Account.values())
                .collect(Collectors.toMap(
                        Function.identity(), account -> permitted(decisions(Account.MANAGER, account.id(), task))));
        Map<Account, String> got = Arrays.stream(Account.values())
                .collect(Collectors.toMap(Function.identity(), account -> got(account, task)));
        assertThat(said).isEqualTo(got);
        assertThat(said.values())
                .as("something of each")
                .contains("", "TASK NOTES MESSAGES", "TASK INTELLIGENCE MESSAGES DOCUMENTS", "TASK MESSAGES DOCUMENTS");
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER, MANAGER MANAGER MANAGER MANAGER MANAGER MANAGER",
        "OFFICER_NORTH_EAST, OFFICER REGION_OFFICER OFFICER REGION_OFFICER OFFICER REGION_OFFICER",
        "OFFICER_SOUTH_EAST, OFFICER OTHER_REGION OFFICER OTHER_REGION OFFICER OTHER_REGION",
        "PARTNER_NORTH, OWN_ORGANISATION OWN_ORGANISATION DELIVERY_STAFF_ONLY DELIVERY_STAFF_ONLY OWN_ORGANISATION"
                + " OWN_ORGANISATION",
        "PARTNER_SOUTH, JOINED_ORGANISATION OTHER_ORGANISATION DELIVERY_STAFF_ONLY DELIVERY_STAFF_ONLY"
                + " JOINED_ORGANISATION JOINED_ORGANISATION",
        "PARTNER_SUSPENDED, OTHER_ORGANISATION OTHER_ORGANISATION OTHER_ORGANISATION OTHER_ORGANISATION"
                + " OTHER_ORGANISATION OTHER_ORGANISATION",
        "EVALUATOR, NO_ROLE NO_ROLE NO_ROLE NO_ROLE NO_ROLE NO_ROLE",
    })
    void theRuleIsNamed(Account person, String rules) {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(decisions(Account.MANAGER, person.id(), task))
                .extracting(Decision::rule)
                .containsExactly(rules.split(" "));
    }

    @Test
    void reasonsNotToSeeItAreNamed() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.excluding(task, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task)).with("visibility", "AUTHOR"));
        openIntelligence(Account.OFFICER_SOUTH_EAST, task);

        assertThat(rule(Account.OFFICER_NORTH_EAST.id(), task)).isEqualTo("EXCLUDED");
        assertThat(rule(Account.COLLEAGUE_NORTH.id(), task)).isEqualTo("NOT_SHARED");
        assertThat(rule(new PersonId("00000000-0000-4000-8000-000000009999"), task))
                .isEqualTo("NO_ACCOUNT");
        assertThat(decisions(Account.MANAGER, Account.OFFICER_SOUTH_EAST.id(), task))
                .filteredOn(decision -> decision.part().equals("INTELLIGENCE"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.rule()).isEqualTo("OPENED"))
                .satisfies(decision -> assertThat(decision.expiresAt()).isNotBlank());
    }

    @Test
    void aLeadAsksAboutTheirOwnPeopleOnly() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(decisions(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH.id(), task))
                .hasSize(6);
        assertThat(portal.text(
                        Account.LEAD_NORTH, "tasks/accessDecisions", about(Account.OFFICER_NORTH_EAST.id(), task)))
                .contains("accessDecisions=null");
        assertThat(portal.text(
                        Account.PARTNER_NORTH, "tasks/accessDecisions", about(Account.COLLEAGUE_NORTH.id(), task)))
                .contains("accessDecisions=null");
    }

    /** The member belongs to the requester, too, which the lead must not learn. */
    @Test
    void aLeadReadsWhatAMemberSeesForTheLeadsOrganisation() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        PersonId member = Account.PARTNER_TWO.id();

        assertThat(decisions(Account.MANAGER, member, task).getFirst().rule()).isEqualTo("OWN_ORGANISATION");
        assertThat(decisions(Account.LEAD_SOUTH, member, task).getFirst().rule())
                .isEqualTo("JOINED_ORGANISATION");
    }

    /** What the member does as an officer is not the lead's business. */
    @Test
    void aLeadReadsNothingOfWhatAMemberSeesAsAnOfficer() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task)).with("visibility", "AUTHOR"));
        PersonId both = Account.OFFICER_AND_PARTNER.id();
        openIntelligence(Account.OFFICER_AND_PARTNER, task);
        assertThat(decisions(Account.MANAGER, both, task))
                .extracting(Decision::rule)
                .contains("OFFICER", "OPENED");

        assertThat(decisions(Account.LEAD_NORTH, both, task))
                .hasSize(6)
                .allSatisfy(decision -> assertThat(decision.rule()).isEqualTo("NOT_SHARED"));
    }

    /** With everything in it that has a rule of its own. */
    private Task whole() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(task));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Input.of(given.load(task)));
        portal.changeTask(
                Account.MANAGER,
                "tasks/postMessage",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("partnerId", Given.NORTH)
                        .with("text", "The room is booked."));
        portal.changeTask(
                Account.PARTNER_SOUTH,
                "tasks/postMessage",
                Input.of("taskId", task.id()).withKey().with("text", "The room is small."));
        StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
        StoredDocuments.insert(mongo, task, Given.SOUTH, Account.PARTNER_SOUTH, task.updatedAt());
        portal.changeTask(
                Account.MANAGER,
                "tasks/postNote",
                Input.of("taskId", task.id()).withKey().with("text", "Call them."));
        portal.changeTask(Account.MANAGER, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"));
        return task;
    }

    private void openIntelligence(Account officer, Task task) {
        assertThat(portal.codes(
                        officer,
                        "tasks/openIntelligence",
                        Input.of("taskId", task.id()).withKey().with("reason", "They are on the move.")))
                .isEmpty();
    }

    private static String permitted(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision::isPermitted)
                .map(Decision::part)
                .collect(Collectors.joining(" "));
    }

    /** What the account reads itself, as the parts are named. */
    private String got(Account account, Task task) {
        String answer = portal.text(account, "tasks/guardedTask", Map.of("id", task.id()));
        if (!answer.contains("history=")) {
            return "";
        }
        String messages = portal.text(account, "tasks/messages", Map.of("id", task.id()));
        String documents = portal.text(account, "tasks/documents", Map.of("id", task.id()));
        return Stream.of(
                        "TASK",
                        answer.contains("intelligence={") ? "INTELLIGENCE" : "",
                        answer.contains("Call them.") ? "NOTES" : "",
                        answer.contains("jo@example.org") ? "PARTICIPANTS" : "",
                        messages.contains("The room is") ? "MESSAGES" : "",
                        documents.contains("Safeguarding policy") ? "DOCUMENTS" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String rule(PersonId person, Task task) {
        return decisions(Account.MANAGER, person, task).getFirst().rule();
    }

    private static Map<String, ?> about(PersonId person, Task task) {
        return Map.of("id", task.id(), "personId", person);
    }

    private List<Decision> decisions(Account caller, PersonId person, Task task) {
        return portal.readAll(
                caller, "tasks/accessDecisions", about(person, task), "task.accessDecisions", Decision.class);
    }
}
