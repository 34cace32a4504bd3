package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preventionportal.access.Region;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.bulk.BulkDocuments;
import org.preventionportal.reporting.bulk.BulkExportJob;
import org.preventionportal.reporting.casestudies.CaseStudyDocuments;
import org.preventionportal.reporting.reports.ReportDocuments;
import org.preventionportal.resources.ResourceDocuments;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;
import org.preventionportal.surveys.SurveyDocuments;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/**
 * Every operation and every guarded field against every role: who gets what. An operation or a guarded field without a
 * row in {@code roles/} fails the build, see {@link RoleTable}.
 */
@PortalTest
class RoleTableTests {

    private static final RoleTable TABLE = RoleTable.read();

    @Autowired
    private GraphQlSource source;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private BulkExportJob bulkExportJob;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void everyOperationAndEveryGuardedFieldHasARow() {
        var listed = new TreeSet<>(TABLE.rows().stream().map(Row::operation).toList());
        var expected = new TreeSet<String>();
        for (var type : source.schema().getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFieldDefinitions().stream()
                        .filter(field ->
                                List.of("Query", "Mutation", "Subscription").contains(object.getName())
                                        || field.hasAppliedDirective("guarded"))
                        .forEach(field -> expected.add(object.getName() + "." + field.getName()));
            }
        }
        assertThat(listed).isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> everyRoleGetsWhatTheTableSays() {
        return TABLE.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.operation(), () -> {
                    assertThat(outcomes(row.operation())).isEqualTo(row.outcomes());
                }));
    }

    /**
     * Of one operation, column by column. What is asked about is made anew where the caller before has changed it, and for
     * the member of a suspended partner; a query and a refusal change nothing.
     */
    private List<String> outcomes(String operation) {
        List<String> outcomes = new ArrayList<>();
        String document = null;
        for (Column column : Column.values()) {
            if (document == null || column == Column.STOPPED) {
                given.partnersOnly();
                document = documents().get(operation).get();
            }
            if (column == Column.STOPPED) {
                given.suspend(Given.NORTH);
            }
            String outcome = outcome(operation, document, column.account());
            outcomes.add(outcome);
            if (operation.startsWith("Mutation.") && outcome.equals("ok")) {
                document = null;
            }
        }
        return outcomes;
    }

    private String outcome(String operation, String document, @Nullable Account account) {
        if (operation.startsWith("Subscription.")) {
            return of(Objects.requireNonNull(portal.follow(account, document).blockFirst(Duration.ofSeconds(20))));
        }
        HttpGraphQlTester caller = account == null ? portal.anonymous() : portal.as(account);
        String root = operation.substring(operation.indexOf('.') + 1);
        var answer = new String[1];
        caller.document(document)
                .execute()
                .errors()
                .satisfy(errors -> answer[0] = errors.isEmpty()
                        ? null
                        : String.valueOf(errors.getFirst().getExtensions().get("code")))
                .path("$")
                .entity(Map.class)
                .satisfies(data -> answer[0] = answer[0] == null ? word(data, root) : answer[0]);
        return inTable(answer[0]);
    }

    /** What the first event of a subscription says. */
    private static String of(Map<?, ?> event) {
        return event.get("errors") instanceof List<?> errors
                ? inTable(String.valueOf(
                        ((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) errors.getFirst()).get("extensions")))
                                .get("code")))
                : word((Map<?, ?>) Objects.requireNonNull(event.get("data")), "");
    }

    private static String inTable(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> "in";
            case "FORBIDDEN" -> "no";
            default -> code;
        };
    }

    /** What came back, in the table's words: the field is under the alias {@code it} wherever it stands. */
    private static String word(Map<?, ?> data, String root) {
        Object it = find(data, root);
        if (it instanceof Map<?, ?> payload && payload.get("userErrors") instanceof List<?> errors) {
            return errors.isEmpty() ? "ok" : String.valueOf(((Map<?, ?>) errors.getFirst()).get("code"));
        }
        if (it instanceof Map<?, ?> connection && connection.get("edges") instanceof List<?> edges) {
            return edges.isEmpty() ? "-" : "ok";
        }
        return it == null ? "-" : "ok";
    }

    private static @Nullable Object find(@Nullable Object data, String name) {
        return switch (data) {
            case Map<?, ?> map when map.containsKey("it") -> map.get("it");
            case Map<?, ?> map ->
                map.values().stream()
                        .map(value -> find(value, name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case List<?> list when !list.isEmpty() -> find(list.getLast(), name);
            case null, default -> null;
        };
    }

    private Map<String, Supplier<String>> documents() {
        Map<String, Supplier<String>> all =
                new HashMap<>(new SurveyDocuments(portal, builtIn, dispatch, responseCountJob, mailbox).all());
        all.putAll(new ResourceDocuments(portal, given).all());
        all.putAll(new CaseStudyDocuments(portal, given, new RoomSurvey(portal, builtIn, dispatch, responseCountJob))
                .all());
        all.putAll(new BulkDocuments(portal, bulkExportJob).all());
        all.putAll(new ReportDocuments(portal).all());
        all.put(
                "Mutation.updateDigestSubscription",
                () -> mutation("updateDigestSubscription", "digest: OFFICER_WEEK, isSubscribed: true"));
        all.putAll(ofTasksAndPartners());
        all.putAll(ofReports());
        return all;
    }

    private static Map<String, Supplier<String>> ofReports() {
        String days = "days: {startsOn: \"2019-04-01\", endsOn: \"2020-03-31\"}, ";
        return Map.of(
                "Query.programmeIndicators",
                () ->
                        "{ it: programmeIndicators(period: {startsOn: \"2019-04-01\", endsOn: \"2020-03-31\"}) { indicators { key rows { key } } } }",
                "Query.programmePeriods",
                () -> "{ it: programmePeriods { version } }",
                "Mutation.setProgrammeTarget",
                () -> mutation("setProgrammeTarget", days + "version: 0, taskCount: 400, reason: \"As agreed\""),
                "Mutation.annotateIndicator",
                () -> mutation("annotateIndicator", days + "indicatorKey: \"tasks.completed\", text: \"So far\""));
    }

    private Map<String, Supplier<String>> ofTasksAndPartners() {
        return Map.ofEntries(
                Map.entry("Query.viewer", () -> "{ it: viewer { roles } }"),
                Map.entry(
                        "Query.node",
                        () -> "{ it: node(id: \"%s\") { id } }"
                                .formatted(requested().id())),
                Map.entry("Query.officers", () -> "{ it: officers { regions } }"),
                Map.entry("Query.partner", () -> "{ it: partner(id: \"%s\") { name } }".formatted(Given.NORTH)),
                Map.entry("Query.partners", () -> "{ it: partners(first: 5) { edges { node { name } } } }"),
                Map.entry(
                        "Query.task",
                        () -> "{ it: task(id: \"%s\") { title } }"
                                .formatted(requested().id())),
                Map.entry("Query.tasks", () -> {
                    requested();
                    return "{ it: tasks(first: 5) { edges { node { title } } } }";
                }),
                Map.entry("Query.triageQueue", () -> {
                    requested();
                    return "{ it: triageQueue(first: 5) { edges { node { title } } } }";
                }),
                Map.entry("Subscription.triageQueueChanged", () -> {
                    Instant at = requested().updatedAt();
                    return "subscription { it: triageQueueChanged(since: \"%s\") { newRequests } }".formatted(at);
                }),
                Map.entry("Query.priorityPolicy", () -> "{ it: priorityPolicy { version } }"),
                Map.entry("Query.priorityPolicies", () -> "{ it: priorityPolicies { version } }"),
                Map.entry(
                        "Query.priorityPolicyPreview",
                        () -> "{ it: priorityPolicyPreview(weights: %s, first: 5) { movedCount } }".formatted(WEIGHTS)),
                Map.entry("Query.auditTrail", () -> "{ it: auditTrail(first: 5) { edges { node { action } } } }"),
                Map.entry(
                        "Mutation.registerPartner",
                        () -> mutation("registerPartner", key() + "name: \"A charity\", kind: OTHER, region: WALES")),
                Map.entry(
                        "Mutation.updatePartner",
                        () -> mutation(
                                "updatePartner",
                                partner() + "name: \"A council\", kind: LOCAL_AUTHORITY, region: WALES")),
                Map.entry(
                        "Mutation.suspendPartner", () -> mutation("suspendPartner", partner() + "reason: \"Closed\"")),
                Map.entry(
                        "Mutation.reinstatePartner",
                        () -> mutation(
                                "reinstatePartner",
                                "partnerId: \"%s\", version: 1, reason: \"Open\"".formatted(Given.SUSPENDED))),
                Map.entry(
                        "Mutation.invitePartnerMember",
                        () -> mutation(
                                "invitePartnerMember",
                                key()
                                        + "partnerId: \"%s\", email: \"new.%s@example.org\", firstName: \"New\", lastName: \"Person\""
                                                .formatted(Given.NORTH, UUID.randomUUID()))),
                Map.entry(
                        "Mutation.removePartnerMember",
                        () -> mutation(
                                "removePartnerMember",
                                "partnerId: \"%s\", personId: \"%s\"".formatted(Given.NORTH, UUID.randomUUID()))),
                Map.entry(
                        "Mutation.recordRelationship",
                        () -> mutation(
                                "recordRelationship",
                                "partnerId: \"%s\", version: 0, buyIn: ENGAGED, agreement: NONE"
                                        .formatted(Given.NORTH))),
                Map.entry(
                        "Mutation.logPartnerContact",
                        () -> mutation(
                                "logPartnerContact",
                                key()
                                        + "partnerId: \"%s\", date: \"2026-01-05\", channel: CALL, summary: \"Spoke.\""
                                                .formatted(Given.NORTH))),
                Map.entry(
                        "Mutation.createTaskDraft",
                        () -> mutation(
                                "createTaskDraft",
                                key()
                                        + "childAtRiskNow: false, partnerId: \"%s\", need: {title: \"A talk\"}"
                                                .formatted(Given.NORTH))),
                Map.entry(
                        "Mutation.updateTaskDraft",
                        () -> mutation("updateTaskDraft", of(draft()) + "need: {title: \"Two\"}")),
                Map.entry("Mutation.deleteTaskDraft", () -> mutation("deleteTaskDraft", of(draft()))),
                Map.entry("Mutation.requestTask", () -> mutation("requestTask", of(draft()))),
                Map.entry(
                        "Mutation.provideInformation",
                        () -> mutation("provideInformation", of(asked()) + "answer: \"Forty.\"")),
                Map.entry(
                        "Mutation.withdrawTask",
                        () -> mutation("withdrawTask", of(requested()) + "reason: NO_LONGER_NEEDED")),
                Map.entry("Mutation.shareTask", () -> mutation("shareTask", of(requested()) + "visibility: AUTHOR")),
                Map.entry(
                        "Mutation.requestInformation",
                        () -> mutation("requestInformation", of(requested()) + "question: \"How many?\"")),
                Map.entry("Mutation.acceptTask", () -> mutation("acceptTask", of(requested()) + OFFICER)),
                Map.entry("Mutation.assignTask", () -> mutation("assignTask", of(accepted()) + OFFICER)),
                Map.entry(
                        "Mutation.deferTask",
                        () -> mutation(
                                "deferTask",
                                of(requested()) + "until: \"" + Given.later() + "\", reason: AWAITING_CAPACITY")),
                Map.entry("Mutation.resumeTask", () -> mutation("resumeTask", of(requested()))),
                Map.entry(
                        "Mutation.declineTask",
                        () -> mutation("declineTask", of(requested()) + "reason: OUTSIDE_REMIT")),
                Map.entry(
                        "Mutation.overrideTaskPriority",
                        () -> mutation("overrideTaskPriority", of(requested()) + "points: 90, reason: \"Urgent\"")),
                Map.entry(
                        "Mutation.restoreTaskPriority",
                        () -> mutation("restoreTaskPriority", of(overridden()) + "reason: \"No longer\"")),
                Map.entry("Mutation.recordTask", () -> mutation("recordTask", key() + OFFICER + NEED)),
                Map.entry(
                        "Mutation.updatePriorityPolicy",
                        () -> mutation(
                                "updatePriorityPolicy",
                                "version: 1, weights: %s, reason: \"A new year\"".formatted(WEIGHTS))),
                Map.entry("Partner.handoverPack", () -> ofPartner("it: handoverPack { completedCount }")),
                Map.entry("Query.import", () -> "{ it: import(id: \"imp_0\") { state } }"),
                Map.entry("Query.imports", () -> "{ it: imports(first: 5) { edges { node { state } } } }"),
                Map.entry("Mutation.acknowledgeTask", () -> mutation("acknowledgeTask", of(requested()))),
                Map.entry(
                        "Mutation.scheduleTask",
                        () -> mutation("scheduleTask", of(accepted()) + "startsOn: \"2026-12-01\"")),
                Map.entry("Mutation.startTask", () -> mutation("startTask", of(accepted()))),
                Map.entry(
                        "Mutation.recordActivity",
                        () -> mutation("recordActivity", key() + of(inProgress()) + ACTIVITY)),
                Map.entry("Mutation.amendActivity", () -> {
                    Task task = inProgress();
                    String activity = task.delivery().activities().getFirst().id();
                    return mutation(
                            "amendActivity",
                            of(task)
                                    + "activityId: \"%s\", reason: \"Counted again.\", ".formatted(activity)
                                    + ACTIVITY);
                }),
                Map.entry("Mutation.completeTask", () -> mutation("completeTask", of(inProgress()))),
                Map.entry(
                        "Mutation.closeTask",
                        () -> mutation("closeTask", of(accepted()) + "reason: FUNDING_OR_CAPACITY")),
                Map.entry(
                        "Mutation.recordParticipants",
                        () -> mutation("recordParticipants", participants(inProgress()))),
                Map.entry(
                        "Mutation.optOutParticipant", () -> mutation("optOutParticipant", "email: \"jo@example.org\"")),
                Map.entry("Mutation.joinTask", () -> mutation("joinTask", joining(requested()))),
                Map.entry("Mutation.leaveTask", () -> mutation("leaveTask", of(joined()))),
                Map.entry(
                        "Mutation.mergeTask",
                        () -> mutation(
                                "mergeTask",
                                of(requested())
                                        + "intoTaskId: \"%s\", reason: SAME_NEED"
                                                .formatted(requested().id()))),
                Map.entry("Mutation.postMessage", () -> mutation("postMessage", key() + message(requested()))),
                Map.entry("Mutation.postNote", () -> mutation("postNote", key() + message(requested()))),
                Map.entry(
                        "Mutation.markMessagesRead",
                        () -> mutation(
                                "markMessagesRead",
                                "taskId: \"%s\", upTo: \"2026-11-24T10:00:00Z\""
                                        .formatted(requested().id()))),
                Map.entry(
                        "Mutation.recordOutcome",
                        () -> mutation(
                                "recordOutcome",
                                key()
                                        + "taskId: \"%s\", "
                                                .formatted(inProgress().id())
                                        + OUTCOME)),
                Map.entry(
                        "Mutation.amendOutcome",
                        () -> mutation("amendOutcome", ofOutcome() + "reason: \"Clearer words.\", " + OUTCOME)),
                Map.entry("Mutation.answerOutcome", () -> mutation("answerOutcome", ofOutcome() + "answer: VERIFIED")),
                Map.entry("Mutation.handOverCaseload", () -> {
                    given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
                    return mutation(
                            "handOverCaseload",
                            key()
                                    + "fromOfficerId: \"%s\", toOfficerId: \"%s\", reason: \"A new post.\""
                                            .formatted(
                                                    Account.OFFICER_SOUTH_EAST.id(),
                                                    Account.OFFICER_AND_EVALUATOR.id()));
                }),
                Map.entry(
                        "Mutation.createImport",
                        () -> mutation("createImport", key() + "sheet: TASKS, checkOnly: true")),
                Map.entry("Task.coBeneficiaries", () -> ofTask(joined(), "it: coBeneficiaries { description }")),
                Map.entry("Task.notes", () -> {
                    Task task = requested();
                    portal.change(Account.MANAGER, mutation("postNote", key() + message(task)));
                    return ofTask(task, "it: notes(first: 5) { edges { node { text } } }");
                }),
                Map.entry("Task.participants", () -> {
                    Task task = inProgress();
                    portal.change(Account.MANAGER, mutation("recordParticipants", participants(task)));
                    return ofTask(task, "it: participants(first: 5) { edges { node { email } } }");
                }),
                Map.entry("Schedule.partners", () -> ofTask(inProgress(), "schedule { it: partners { name } }")),
                Map.entry("Activity.partners", () -> ofTask(inProgress(), "activities { it: partners { name } }")),
                Map.entry("Partner.history", () -> ofPartner("it: history { action }")),
                Map.entry("Partner.members", () -> ofPartner("it: members { email }")),
                Map.entry("Partner.relationship", () -> ofPartner("it: relationship { buyIn }")),
                Map.entry("Task.intelligence", () -> ofTask(requested(), "it: intelligence { text }")),
                Map.entry("TaskHistoryEntry.text", () -> ofTask(overridden(), "history { it: text }")),
                Map.entry(
                        "TaskHistoryEntry.fieldChanges",
                        () -> ofTask(overridden(), "history { it: fieldChanges { after } }")),
                Map.entry("Priority.points", () -> ofTask(requested(), "priority { it: points }")),
                Map.entry("Priority.rankPoints", () -> ofTask(requested(), "priority { it: rankPoints }")),
                Map.entry("Priority.policyVersion", () -> ofTask(requested(), "priority { it: policyVersion }")),
                Map.entry("FactorScore.points", () -> ofTask(requested(), "priority { factors { it: points } }")),
                Map.entry("FactorScore.weight", () -> ofTask(requested(), "priority { factors { it: weight } }")),
                Map.entry(
                        "PriorityOverride.points", () -> ofTask(overridden(), "priority { override { it: points } }")),
                Map.entry(
                        "PriorityOverride.reason", () -> ofTask(overridden(), "priority { override { it: reason } }")));
    }

    private static final String WEIGHTS = "{reach: 20, impact: 20, intelligence: 20, sustainability: 20, spread: 20}";
    private static final String OFFICER = "officerId: \"%s\", ".formatted(Account.OFFICER_NORTH_EAST.id());
    private static final String NEED =
            "need: {title: \"A talk\", description: \"For all.\", kind: PRESENTATION, region: %s, themes: [DISRUPTION], aim: AWARENESS, reach: {frontline: 5}}"
                    .formatted(Region.NORTH_EAST);

    private static final String ACTIVITY =
            "activity: {description: \"A workshop\", date: \"2026-01-05\", reach: [{kind: PROFESSIONALS, stage: DELIVERED, people: 20, method: HEADCOUNT}]}";
    private static final String OUTCOME =
            "outcome: {kind: CHANGE_WITHIN_SYSTEM, statement: \"They ask first.\", contribution: \"The workshop.\", evidence: OBSERVED, evidenceText: \"Seen in team meetings.\", significance: MODERATE}";

    private String joining(Task task) {
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);
        return "taskId: \"%s\", draftId: \"%s\", version: %d".formatted(task.id(), draft.id(), draft.version());
    }

    private static String message(Task task) {
        return "taskId: \"%s\", text: \"Hello.\"".formatted(task.id());
    }

    private static String participants(Task task) {
        return "taskId: \"%s\", noticeGiven: true, participants: [{email: \"jo@example.org\", organisationKind: HEALTH}]"
                .formatted(task.id());
    }

    private String ofOutcome() {
        Map<?, ?> payload = portal.change(
                Account.MANAGER,
                "mutation { it: recordOutcome(input: {%s taskId: \"%s\", %s}) { outcome { id version } } }"
                        .formatted(key(), inProgress().id(), OUTCOME));
        var outcome = (Map<?, ?>) Objects.requireNonNull(payload.get("outcome"));
        return "outcomeId: \"%s\", version: %s, ".formatted(outcome.get("id"), outcome.get("version"));
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }

    private static String partner() {
        return "partnerId: \"%s\", version: 1, ".formatted(Given.NORTH);
    }

    private static String of(Task task) {
        return "taskId: \"%s\", version: %d, ".formatted(task.id(), task.version());
    }

    private static String ofPartner(String fields) {
        return "{ partner(id: \"%s\") { %s } }".formatted(Given.NORTH, fields);
    }

    private static String ofTask(Task task, String fields) {
        return "{ task(id: \"%s\") { %s } }".formatted(task.id(), fields);
    }

    private Task draft() {
        return given.draft(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Task requested() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Task asked() {
        return given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }

    private Task accepted() {
        return given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }

    private Task inProgress() {
        return given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }

    private Task joined() {
        return given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
    }

    private Task overridden() {
        return given.overridden(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }
}
