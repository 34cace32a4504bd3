package org.preventionportal.fuzz;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.capacity.CapacityDriver;
import org.preventionportal.evidence.measures.MeasureDriver;
import org.preventionportal.evidence.policy.PolicyQuestionDriver;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.interest.InterestDriver;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Plants texts that only some may read, and knows from the role table who may not. Titles are not among them: the audit
 * trail shows administrators what objects are called, also of those that they may not see.
 */
final class Secrets {

    private static final int PEOPLE = 10;

    /** What the file about the person who wrote it has. */
    private static final Set<Secret> IN_FILES = EnumSet.of(Secret.PLAN, Secret.CLOSED_PERIOD, Secret.DOCUMENT);

    /** The first day of an absence, on which nothing else begins. */
    private final LocalDate absent = LocalDate.now(ZoneOffset.UTC).plusDays(613);

    private final Map<Secret, Set<Column>> readers = new EnumMap<>(Secret.class);

    Secrets() {
        List<Row> rows = RoleTable.read().rows();
        for (Secret secret : Secret.values()) {
            Set<Column> entitled = EnumSet.noneOf(Column.class);
            rows.stream().filter(row -> row.operation().equals(secret.field)).forEach(row -> {
                for (Column column : Column.values()) {
                    if (row.outcome(column).equals("ok")) {
                        entitled.add(column);
                    }
                }
            });
            readers.put(secret, entitled);
        }
    }

    /** Plants all of them at the partner of the north. */
    void plant(HttpPortal portal, Given given, MongoTemplate mongo, BeanFactory beans) {
        ChangedTask draft = portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/createTaskDraft",
                Input.of("childAtRiskNow", false).withKey().with("need", need()));
        portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(draft));
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Input about = Input.of("taskId", task.id());
        Account officer = Account.OFFICER_NORTH_EAST;
        portal.changeTask(officer, "tasks/postNote", about.withKey().with("text", "About the " + Secret.NOTE.mark));
        portal.changeTask(officer, "tasks/recordParticipants", ParticipantInputs.of(task, Secret.ADDRESS.mark));
        Input contact = Input.of("partnerId", Given.NORTH).withKey().with("date", "2026-01-05");
        portal.change(
                officer,
                "partners/logPartnerContact",
                contact.with("channel", "CALL").with("summary", "About the " + Secret.CONTACT.mark),
                "contact.id",
                String.class);
        var threats = new ThreatDriver(portal);
        threats.link(threats.confirmed(ThreatDriver.saying("About the " + Secret.THREAT.mark)), task);
        String said = "We speak of the " + Secret.EVIDENCE.mark;
        Input evidence = EvidenceDriver.interview(Secret.SOURCE.mark).with("consent", "INTERNAL");
        var register = new EvidenceDriver(portal);
        register.recorded(evidence.with("summary", said).with("excerpts", List.of(said)));
        register.withdraw(register.recorded(evidence), "About the " + Secret.EVIDENCE.mark);
        new PolicyQuestionDriver(portal)
                .created("About the " + Secret.POLICY.mark, "The %s has changed.".formatted(Secret.POLICY.mark));
        new MeasureDriver(portal, given).created("From the " + Secret.MEASURE.mark);
        new TheoryDriver(portal, given)
                .outcomeOf(
                        task,
                        TheoryDriver.OUTCOME
                                .with("bodyName", "The " + Secret.OUTCOME.mark)
                                .with("statement", "Seen at the " + Secret.OUTCOME.mark));
        plantInLateActivity(portal, given);
        var reports = new PlantedReports(portal);
        reports.plantForStaff();
        reports.plantForPartners(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, officer));
        plantInPlans(portal, mongo, task);
        plantOnPaper(portal, beans);
    }

    private static void plantInLateActivity(HttpPortal portal, Given given) {
        Task completed = given.completedOn(LocalDate.of(2026, 1, 6));
        Map<String, ?> reach =
                Map.of("kind", "PROFESSIONALS", "stage", "DELIVERED", "people", 12, "method", "REGISTER");
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordActivity",
                Input.of(completed)
                        .withKey()
                        .with("reason", "About the " + Secret.LATE_ACTIVITY.mark)
                        .with(
                                "activity",
                                Map.of("description", "Stall", "date", "2026-01-06", "reach", List.of(reach))));
    }

    /** Of ten people, so that their answers are shown. */
    private static void plantOnPaper(HttpPortal portal, BeanFactory beans) {
        beans.getBean(BuiltInQuestionnaires.class).install();
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign room = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, PEOPLE)));
        beans.getBean(SurveyDispatch.class).run();
        Input form = Input.of("surveyCampaignId", room.id())
                .with(
                        "answers",
                        List.of(Map.of(
                                "questionKey",
                                "better",
                                "answer",
                                Map.of("text", "About the " + Secret.COMMENT.mark))));
        for (int person = 0; person < PEOPLE; person++) {
            portal.change(
                    Account.MANAGER, "surveys/recordPaperResponse", form.withKey(), "surveyCampaign", Campaign.class);
        }
        surveys.close(room);
        beans.getBean(ResponseCountJob.class).run();
    }

    private void plantInPlans(HttpPortal portal, MongoTemplate mongo, Task task) {
        new InterestDriver(portal).register(Secret.INTEREST.mark);
        var plans = new PlanDriver(portal);
        Plan plan = plans.change("planning/createQuarterPlan", PlanDriver.creation("The " + Secret.PLAN.mark));
        plans.change(
                "planning/commentOnQuarterPlan",
                Input.of("quarterPlanId", plan.id()).withKey().with("text", "About the " + Secret.PLAN.mark));
        String document = StoredDocuments.insert(
                mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt(), "Of the " + Secret.DOCUMENT.mark);
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/commentOnDocument",
                Input.of("documentId", document)
                        .withKey()
                        .with("versionNumber", 1)
                        .with("text", "About the " + Secret.DOCUMENT.mark),
                "document.id",
                String.class);
        new CapacityDriver(portal).absent(Account.OFFICER_SOUTH_EAST, null, absent);
    }

    private static Map<String, ?> need() {
        var intelligence = Map.of(
                "source", "RELIABLE",
                "assessment", "KNOWN_DIRECTLY",
                "handling", "CONDITIONAL",
                "text", "The %s lines".formatted(Secret.INTELLIGENCE.mark),
                "conditions", "Not beyond the team");
        return Map.of(
                "title", "Training",
                "description", "Our teams do not know what to ask.",
                "kind", "WORKSHOP",
                "themes", List.of("COUNTY_LINES"),
                "aim", "SKILLS",
                "reach", Map.of("frontline", 20),
                "intelligence", intelligence);
    }

    boolean mayRead(Secret secret, Column reader) {
        return readers.getOrDefault(secret, Set.of()).contains(reader);
    }

    /** Names the guarded fields whose text an answer holds, though its reader may not see it. */
    List<String> leaked(Column reader, Operation operation, String answer) {
        return readers.entrySet().stream()
                .filter(secret -> answer.contains(mark(secret.getKey())))
                .filter(secret -> !secret.getValue().contains(reader))
                .filter(secret -> !isInFileOfAuthor(secret.getKey(), operation))
                .map(secret -> secret.getKey().field)
                .toList();
    }

    private String mark(Secret secret) {
        return secret == Secret.ABSENCE ? absent.toString() : secret.mark;
    }

    /** Administrators make the file about a person, which has what that person wrote. */
    private static boolean isInFileOfAuthor(Secret secret, Operation operation) {
        return IN_FILES.contains(secret) && operation.document().contains("exportPerson");
    }
}
