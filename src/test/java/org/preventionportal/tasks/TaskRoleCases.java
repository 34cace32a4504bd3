package org.preventionportal.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The operations on tasks for the role table. All are on tasks of the north, and joined by the south where need be. */
public final class TaskRoleCases {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    private static final Map<String, ?> WEIGHTS =
            Map.of("reach", 20, "impact", 20, "intelligence", 20, "sustainability", 20, "spread", 20);

    private static final Map<String, ?> ACTIVITY = Map.of(
            "description", "A workshop",
            "date", "2026-01-05",
            "reach",
                    List.of(Map.of(
                            "kind", "PROFESSIONALS", "stage", "DELIVERED", "people", 20, "method", "HEADCOUNT")));

    private static final Map<String, ?> OUTCOME = Map.of(
            "kind", "CHANGE_WITHIN_SYSTEM",
            "statement", "They ask first.",
            "contribution", "The workshop.",
            "evidence", "OBSERVED",
            "evidenceText", "Seen in team meetings.",
            "significance", "MODERATE");

    private static final Map<String, ?> NEED = Map.of(
            "title", "A talk",
            "description", "For all.",
            "kind", "PRESENTATION",
            "region", "NORTH_EAST",
            "themes", List.of("DISRUPTION"),
            "aim", "AWARENESS",
            "reach", Map.of("frontline", 5));

    private final Portal portal;
    private final Given given;
    private final MongoTemplate mongo;

    public TaskRoleCases(Portal portal, Given given, MongoTemplate mongo) {
        this.mongo = mongo;
        this.portal = portal;
        this.given = given;
    }

    public RoleCases all() {
        return queries()
                .addAll(requests())
                .addAll(decisions())
                .addAll(delivery())
                .addAll(afterwards())
                .addAll(guardedTask());
    }

    private RoleCases queries() {
        return new RoleCases()
                .query("platform/node", () -> id(requested()))
                .query("tasks/task", () -> id(requested()))
                .query(
                        "tasks/taskByReference",
                        () -> Map.of("reference", requested().reference().value()))
                .query("tasks/tasks", () -> waiting(Map.of()))
                .query("tasks/taskCounts", () -> waiting(Map.of()))
                .query("tasks/formerOfficers", Map::of)
                .query("tasks/tasksToDo", () -> waiting(Map.of("toDo", "ACKNOWLEDGE", "first", 5)))
                .query("tasks/agenda", () -> {
                    accepted();
                    return Map.of("isScheduled", false, "first", 5);
                })
                .query("tasks/intelligenceAccesses", () -> {
                    opened();
                    return Map.of();
                })
                .add("Partner.tasks", "partners/partnerTasks", "partner.tasks", this::ofNorth)
                .add("Partner.taskCounts", "partners/partnerTasks", "partner.taskCounts", this::ofNorth)
                .query("tasks/triageQueue", () -> waiting(Map.of("first", 5)))
                .query("tasks/triageQueueCounts", () -> waiting(Map.of()))
                .query(
                        "tasks/triageQueuePlace",
                        () -> Map.of("taskId", requested().id()))
                .query("tasks/regionSpread", Map::of)
                .add(
                        "Subscription.triageQueueChanged",
                        "tasks/triageQueueChanged",
                        "triageQueueChanged",
                        () -> Map.of("since", requested().updatedAt()))
                .add("Query.priorityPolicy", "tasks/priorityPolicies", "priorityPolicy", Map::of)
                .query("tasks/priorityPolicies", Map::of)
                .query("tasks/priorityPolicyPreview", () -> Map.of("weights", WEIGHTS, "first", 5))
                .mutation(
                        "tasks/updatePriorityPolicy",
                        () -> Input.of("version", 1).with("weights", WEIGHTS).with("reason", "A new year"));
    }

    /** What a partner does with its request. */
    private RoleCases requests() {
        return new RoleCases()
                .mutation(
                        "tasks/createTaskDraft",
                        () -> Input.of("childAtRiskNow", false)
                                .withKey()
                                .with("partnerId", Given.NORTH)
                                .with("need", Map.of("title", "A talk")))
                .mutation("tasks/updateTaskDraft", () -> Input.of(draft()).with("need", Map.of("title", "Two")))
                .mutation("tasks/deleteTaskDraft", () -> Input.of(draft()))
                .mutation("tasks/requestTask", () -> Input.of(draft()))
                .mutation(
                        "tasks/amendRequest",
                        () -> Input.of(requested())
                                .with("childAtRiskNow", false)
                                .with("need", Map.of("title", "Two")))
                .mutation("tasks/provideInformation", () -> Input.of(asked()).with("answer", "Forty."))
                .mutation("tasks/withdrawTask", () -> Input.of(requested()).with("reason", "NO_LONGER_NEEDED"))
                .mutation("tasks/shareTask", () -> Input.of(requested()).with("visibility", "AUTHOR"))
                .mutation("tasks/excludePerson", () -> excluding(requested()))
                .mutation("tasks/liftExclusion", () -> {
                    Task task = requested();
                    portal.changeTask(Account.LEAD_NORTH, "tasks/excludePerson", excluding(task));
                    return excluding(given.load(task));
                })
                .mutation("tasks/joinTask", () -> {
                    Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);
                    return Input.of("taskId", requested().id())
                            .with("draftId", draft.id())
                            .with("version", draft.version());
                })
                .mutation("tasks/leaveTask", () -> given.seenBy(Given.SOUTH, joined()));
    }

    private RoleCases decisions() {
        return new RoleCases()
                .mutation("tasks/acknowledgeTask", () -> Input.of(requested()))
                .mutation(
                        "tasks/requestInformation", () -> Input.of(requested()).with("question", "How many?"))
                .mutation("tasks/acceptTask", () -> Input.of(requested()).with("officerId", OFFICER.id()))
                .mutation("tasks/assignTask", () -> Input.of(accepted()).with("officerId", OFFICER.id()))
                .mutation(
                        "tasks/deferTask",
                        () -> Input.of(requested()).with("until", Given.later()).with("reason", "AWAITING_CAPACITY"))
                .mutation("tasks/resumeTask", () -> Input.of(requested()))
                .mutation(
                        "tasks/reclassifyTask",
                        () -> Input.of(requested()).with("aim", "PROCESS").with("reason", "A new process."))
                .mutation("tasks/declineTask", () -> Input.of(requested()).with("reason", "OUTSIDE_REMIT"))
                .mutation(
                        "tasks/overrideTaskPriority",
                        () -> Input.of(requested()).with("points", 90).with("reason", "Urgent"))
                .mutation(
                        "tasks/restoreTaskPriority",
                        () -> Input.of(overridden()).with("reason", "No longer"))
                .mutation(
                        "tasks/recordTask",
                        () -> Input.of("officerId", OFFICER.id()).withKey().with("need", NEED))
                .mutation(
                        "tasks/mergeTask",
                        () -> Input.of(requested())
                                .with("intoTaskId", requested().id())
                                .with("reason", "SAME_NEED"));
    }

    private RoleCases delivery() {
        return new RoleCases()
                .mutation("tasks/scheduleTask", () -> Input.of(accepted()).with("startsOn", "2026-12-01"))
                .mutation("tasks/startTask", () -> Input.of(accepted()))
                .mutation(
                        "tasks/recordActivity",
                        () -> Input.of(inProgress()).withKey().with("activity", ACTIVITY))
                .mutation("tasks/amendActivity", () -> {
                    Task task = inProgress();
                    return Input.of(task)
                            .with(
                                    "activityId",
                                    task.delivery().activities().getFirst().id())
                            .with("reason", "Counted again.")
                            .with("activity", ACTIVITY);
                })
                .mutation("tasks/cancelActivity", () -> {
                    Task task = given.planned(inProgress(), LocalDate.of(2026, 12, 1));
                    return Input.of(task)
                            .with(
                                    "activityId",
                                    task.delivery().activities().getLast().id())
                            .with("reason", "The trainer is ill.");
                })
                .mutation("tasks/completeTask", () -> Input.of(inProgress()))
                .mutation(
                        "tasks/amendTaskCompletion",
                        () -> Input.of(given.completedOn(LocalDate.of(2026, 3, 2)))
                                .with("completedOn", "2026-03-03")
                                .with("reason", "The register came late."))
                .mutation("tasks/closeTask", () -> Input.of(accepted()).with("reason", "FUNDING_OR_CAPACITY"))
                .mutation("tasks/handOverCaseload", () -> {
                    given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
                    return Input.of("fromOfficerId", Account.OFFICER_SOUTH_EAST.id())
                            .withKey()
                            .with("toOfficerId", Account.OFFICER_AND_EVALUATOR.id())
                            .with("reason", "A new post.");
                });
    }

    private RoleCases afterwards() {
        return new RoleCases()
                .mutation("tasks/postMessage", () -> message(requested()))
                .mutation(
                        "tasks/createDocumentUpload",
                        () -> Input.of("taskId", requested().id())
                                .withKey()
                                .with("title", "Policy")
                                .with("name", "policy.pdf"))
                .mutation(
                        "tasks/commentOnDocument", () -> documented().withKey().with("text", "Clear."))
                .mutation(
                        "tasks/markDocumentRead",
                        () -> Input.of("documentId", documented().get("documentId"))
                                .with("upTo", "2026-11-24T10:00:00Z"))
                .mutation("tasks/removeDocumentVersion", this::documented)
                .mutation(
                        "tasks/openIntelligence",
                        () -> Input.of("taskId", requested().id()).withKey().with("reason", "They are on the move."))
                .mutation("tasks/postNote", () -> message(requested()))
                .mutation(
                        "tasks/markMessagesRead",
                        () -> Input.of("taskId", requested().id()).with("upTo", "2026-11-24T10:00:00Z"))
                .mutation("tasks/recordParticipants", () -> ParticipantInputs.of(inProgress(), "jo@example.org"))
                .mutation("tasks/optOutParticipant", () -> Map.of("email", "jo@example.org"))
                .mutation("tasks/recordOutcome", () -> outcome(inProgress()))
                .mutation(
                        "tasks/amendOutcome",
                        () -> recordedOutcome().with("reason", "Clearer words.").with("outcome", OUTCOME))
                .mutation("tasks/answerOutcome", () -> recordedOutcome().with("answer", "VERIFIED"));
    }

    private RoleCases guardedTask() {
        var cases = new RoleCases();
        guarded(cases, "Task.intelligence", "intelligence", this::requested);
        guarded(cases, "Task.intelligenceAccesses", "intelligenceAccesses", this::opened);
        cases.add(
                "Task.accessDecisions",
                "tasks/accessDecisions",
                "task.accessDecisions",
                () -> Map.of("id", requested().id(), "personId", Account.PARTNER_TWO.id()));
        guarded(cases, "Task.accessLog", "accessLog", this::requested);
        guarded(cases, "Task.exclusions", "exclusions", () -> {
            Task task = requested();
            portal.changeTask(Account.LEAD_NORTH, "tasks/excludePerson", excluding(task));
            return task;
        });
        guarded(cases, "Task.excludablePeople", "excludablePeople", this::requested);
        guarded(cases, "Task.hasOfficerWhoSees", "hasOfficerWhoSees", this::requested);
        guarded(cases, "Task.coBeneficiaries", "coBeneficiaries", this::joined);
        guarded(cases, "Task.trackRecord", "trackRecord", this::requested);
        guarded(cases, "Task.queuePlace", "queuePlace", this::requested);
        guarded(cases, "Task.notes", "notes", () -> {
            Task task = requested();
            portal.changeTask(Account.MANAGER, "tasks/postNote", message(task));
            return task;
        });
        guarded(cases, "Task.participants", "participants", () -> {
            Task task = inProgress();
            portal.changeTask(
                    Account.MANAGER, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"));
            return task;
        });
        cases.mutation("tasks/createCalendarFeed", () -> Input.of("revision", 0))
                .mutation("tasks/revokeCalendarFeed", () -> Input.of("revision", 1));
        guarded(cases, "Schedule.partners", "schedule.partners", this::inProgress);
        guarded(cases, "Activity.partners", "activities.partners", this::inProgress);
        guarded(cases, "TaskHistoryEntry.text", "history.text", this::overridden);
        guarded(cases, "TaskHistoryEntry.fieldChanges", "history.fieldChanges", this::overridden);
        guarded(cases, "Priority.points", "priority.points", this::requested);
        guarded(cases, "Priority.rankPoints", "priority.rankPoints", this::requested);
        guarded(cases, "Priority.policyVersion", "priority.policyVersion", this::requested);
        guarded(cases, "FactorScore.points", "priority.factors.points", this::requested);
        guarded(cases, "FactorScore.weight", "priority.factors.weight", this::requested);
        guarded(cases, "PriorityOverride.points", "priority.override.points", this::overridden);
        guarded(cases, "PriorityOverride.reason", "priority.override.reason", this::overridden);
        return cases;
    }

    private static void guarded(RoleCases cases, String field, String path, Supplier<Task> task) {
        cases.add(field, "tasks/guardedTask", "task." + path, () -> id(task.get()));
    }

    /** The first version of a document that a member of the north has sent. */
    private Input documented() {
        Task task = requested();
        String document = StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
        return Input.of("documentId", document).with("versionNumber", 1);
    }

    private static Map<String, ?> id(Task task) {
        return Map.of("id", task.id());
    }

    private Map<String, ?> waiting(Map<String, ?> variables) {
        requested();
        return variables;
    }

    private static Input message(Task task) {
        return Input.of("taskId", task.id()).withKey().with("text", "Hello.");
    }

    /** Somebody whom a lead may exclude, and who is in no column of the table. */
    private static Input excluding(Task task) {
        return Input.of(task).with("personId", Account.PARTNER_TWO.id()).with("reason", "A relative is involved.");
    }

    private static Input outcome(Task task) {
        return Input.of("taskId", task.id()).withKey().with("outcome", OUTCOME);
    }

    private record Recorded(String id, int version) {}

    private Input recordedOutcome() {
        Recorded outcome =
                portal.change(Account.MANAGER, "tasks/recordOutcome", outcome(inProgress()), "outcome", Recorded.class);
        return Input.of("outcomeId", outcome.id()).with("version", outcome.version());
    }

    private Map<String, ?> ofNorth() {
        requested();
        return Map.of("id", Given.NORTH);
    }

    private Task draft() {
        return given.draft(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Task requested() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Task asked() {
        return given.asked(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    private Task accepted() {
        return given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    private Task inProgress() {
        return given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    private Task joined() {
        return given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
    }

    /** By somebody who is in no column of the table. */
    private Task opened() {
        Task task = requested();
        portal.change(
                Account.OFFICER_SOUTH_EAST,
                "tasks/openIntelligence",
                Input.of("taskId", task.id()).withKey().with("reason", "They are on the move."),
                "intelligenceAccess.id",
                String.class);
        return task;
    }

    private Task overridden() {
        return given.overridden(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }
}
