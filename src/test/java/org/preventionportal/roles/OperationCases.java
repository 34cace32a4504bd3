package org.preventionportal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.preventionportal.accounts.AccountRoleCases;
import org.preventionportal.capacity.CapacityRoleCases;
import org.preventionportal.evidence.measures.MeasureRoleCases;
import org.preventionportal.evidence.policy.PolicyQuestionRoleCases;
import org.preventionportal.evidence.register.EvidenceRoleCases;
import org.preventionportal.evidence.theory.TheoryRoleCases;
import org.preventionportal.interest.InterestRoleCases;
import org.preventionportal.partners.PartnerRoleCases;
import org.preventionportal.planning.PlanningRoleCases;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.bulk.BulkExportJob;
import org.preventionportal.reporting.bulk.BulkRoleCases;
import org.preventionportal.reporting.casestudies.CaseStudyRoleCases;
import org.preventionportal.reporting.reports.ReportRoleCases;
import org.preventionportal.reporting.sharing.SharingRoleCases;
import org.preventionportal.resources.ResourceRoleCases;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.RoleCases;
import org.preventionportal.surveys.SurveyRoleCases;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.TaskRoleCases;
import org.preventionportal.threats.ThreatRoleCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gathers the cases of all modules: for each operation and guarded field what somebody entitled would send. */
public class OperationCases {

    @Autowired
    private MongoTemplate mongo;

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
    private RoomSurvey roomSurvey;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private BulkExportJob bulkExportJob;

    public RoleCases all() {
        return new TaskRoleCases(portal, given, mongo)
                .all()
                .addAll(PartnerRoleCases.all(portal))
                .addAll(new InterestRoleCases(portal).all())
                .addAll(new AccountRoleCases(portal).all())
                .addAll(new SurveyRoleCases(portal, given, builtIn, dispatch, responseCountJob, mailbox, mongo).all())
                .addAll(new ResourceRoleCases(portal, given).all())
                .addAll(new CaseStudyRoleCases(portal, given, roomSurvey).all())
                .addAll(new EvidenceRoleCases(portal).all())
                .addAll(new TheoryRoleCases(portal, given).all())
                .addAll(new PolicyQuestionRoleCases(portal, given).all())
                .addAll(new ThreatRoleCases(portal, given).all())
                .addAll(new MeasureRoleCases(portal, given).all())
                .addAll(new CapacityRoleCases(portal).all())
                .addAll(new PlanningRoleCases(portal, given).all())
                .addAll(new ReportRoleCases(portal).all())
                .addAll(new SharingRoleCases(portal, given).all())
                .addAll(new BulkRoleCases(portal, bulkExportJob).all())
                .addAll(ofIndicators())
                .addAll(ofHome())
                .query("audit/auditTrail", Map::of)
                .query("search/search", () -> Map.of("text", "county"))
                .query("rights/personalData", () -> Map.of("emailOrAccount", "manager@example.org"))
                .query("rights/retentionRuns", Map::of)
                .query("notifications/unsentEmails", () -> {
                    mongo.insert(unsentEmail(), "outbox");
                    return Map.of();
                })
                .query("rights/unusedAccounts", Map::of)
                .query("rights/accountsWithoutRole", Map::of)
                .query("jobs/jobs", Map::of)
                .mutation("rights/exportPerson", () -> Input.of("emailOrAccount", "manager@example.org"))
                .mutation(
                        "rights/erasePerson",
                        () -> Input.of("emailOrAccount", "unknown.person@example.org")
                                .with("confirmed", true))
                .add("Query.import", "spreadsheets/import", "import", () -> Map.of("id", imported()))
                .query("spreadsheets/imports", () -> {
                    imported();
                    portal.change(
                            Account.MANAGER,
                            "spreadsheets/createImport",
                            Input.of("sheet", "TASKS").withKey().with("checkOnly", true),
                            "import.id",
                            String.class);
                    return Map.of();
                })
                .mutation(
                        "spreadsheets/createImport",
                        () -> Input.of("sheet", "TASKS").withKey().with("checkOnly", true))
                .mutation(
                        "spreadsheets/createParticipantImport",
                        () -> Input.of("noticeGiven", true).withKey().with("checkOnly", true));
    }

    /** Returns the id of an import of participants, which only the officer sees who has created it. */
    private String imported() {
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "spreadsheets/createParticipantImport",
                Input.of("noticeGiven", true).withKey().with("checkOnly", true),
                "import.id",
                String.class);
    }

    private static Document unsentEmail() {
        return new Document("_id", UUID.randomUUID().toString())
                .append("to", Account.MANAGER.id().value())
                .append("template", "TASK_ASSIGNED")
                .append("values", new Document())
                .append("bulk", false)
                .append("postedAt", Instant.now())
                .append("dueAt", Instant.now())
                .append("state", "UNDELIVERABLE")
                .append("attempts", 3);
    }

    private static RoleCases ofHome() {
        var cases = new RoleCases();
        List.of(
                        "toDo",
                        "tasksToDoCount",
                        "isToDoComplete",
                        "regions",
                        "sessionDays",
                        "resourcesInReviewCount",
                        "resourcesDueForReviewCount",
                        "caseStudiesInReviewCount",
                        "raisedPolicyQuestionCount",
                        "reportDraftCount",
                        "programme",
                        "surveyCampaigns",
                        "plannedSurveyCampaigns",
                        "plannedSurveyCampaignCount",
                        "evidenceItemsToCodeCount",
                        "threatEntriesToDo",
                        "quarterPlansToCommentCount",
                        "surveyCampaignsWithNewResults",
                        "officersWithoutDaysCount",
                        "absencesWithDeputyProblemCount",
                        "formerOfficerCount",
                        "partnersWithoutLeadCount",
                        "suspendedPartnerCount",
                        "unacceptedInvitationCount",
                        "deniedOperationCount",
                        "unsentEmailCount",
                        "failingJobCount",
                        "unusedAccountCount",
                        "accountRetention",
                        "accountsWithoutRoleCount",
                        "partnersWithExpiredInvitationsCount",
                        "expressionsOfInterestCount",
                        "uninvitedPeopleCount")
                .forEach(field -> cases.add(
                        "Home." + field, "access/home", "home." + field, () -> Map.of("since", "2026-01-05")));
        return cases.query("access/home", () -> Map.of("since", "2026-01-05"));
    }

    private RoleCases ofIndicators() {
        Input period = Input.of("days", IndicatorsDriver.year(2019));
        return new RoleCases()
                .query("reporting/programmeIndicators", () -> IndicatorsDriver.during(IndicatorsDriver.year(2019)))
                .query("reporting/programmePeriods", Map::of)
                .query(
                        "reporting/programmeTrend",
                        () -> IndicatorsDriver.during(IndicatorsDriver.year(2019))
                                .with("step", "MONTH"))
                .mutation(
                        "reporting/setProgrammeTarget",
                        () -> period.with("version", 0).with("taskCount", 400).with("reason", "As agreed"))
                .mutation(
                        "reporting/closeProgrammePeriod",
                        () -> period.with("version", 0).with("reason", "Reported"))
                .mutation("reporting/reopenProgrammePeriod", () -> {
                    Input closing = period.with("version", 0).with("reason", "Reported");
                    assertThat(portal.codes(Account.MANAGER, "reporting/closeProgrammePeriod", closing))
                            .isEmpty();
                    return period.with("version", 1).with("reason", "A late register");
                })
                .mutation(
                        "reporting/annotateIndicator",
                        () -> period.with("indicatorKey", "tasks.completed").with("text", "So far"))
                .mutation(
                        "reporting/updateDigestSubscription",
                        () -> Input.of("digest", "OFFICER_WEEK").with("isSubscribed", true));
    }
}
