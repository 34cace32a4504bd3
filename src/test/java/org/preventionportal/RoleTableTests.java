package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.bulk.BulkDocuments;
import org.preventionportal.reporting.bulk.BulkExportJob;
import org.preventionportal.reporting.casestudies.CaseStudyDocuments;
import org.preventionportal.reporting.reports.ReportDocuments;
import org.preventionportal.resources.ResourceDocuments;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
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
 * row here fails the build. All of it is asked about a request of Northumberland County Council, in the North East.
 */
@PortalTest
class RoleTableTests {

    /**
     * Columns in the order of {@link #COLUMNS}. {@code ok} is an answer, {@code -} none (null or an empty list), {@code in}
     * UNAUTHENTICATED, {@code no} FORBIDDEN; other words are the code of a user error. The last
     * column, {@code stopped}, is a member once more, after their own partner was suspended.
     */
    private static final String TABLE = """
            #                                   anon nobody member colleague lead  foreign suspended orphan officer officerSE noRegion unknown both  manager evaluator admin  stopped
            Query.viewer                        -    ok     ok     ok        ok    ok      ok        ok     ok      ok        ok       ok      ok    ok      ok        ok  ok
            Query.node                          in   no     ok     ok        ok    -       -         -      ok      ok        ok       ok      ok    ok      no        no  ok
            Query.officers                      in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Query.partner                       in   no     ok     ok        ok    -       -         -      ok      ok        ok       ok      ok    ok      no        ok  ok
            Query.partners                      in   no     ok     ok        ok    ok      ok        -      ok      ok        ok       ok      ok    ok      no        ok  ok
            Query.task                          in   no     ok     ok        ok    -       -         -      ok      ok        ok       ok      ok    ok      no        no  ok
            Query.tasks                         in   no     ok     ok        ok    -       -         -      ok      ok        ok       ok      ok    ok      no        no  ok
            Query.triageQueue                   in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Subscription.triageQueueChanged     in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Query.priorityPolicy                in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Query.priorityPolicies              in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Query.priorityPolicyPreview         in   no     no     no        no    no      no        no     no      no        no       no      no    ok      no        no  no
            Query.auditTrail                    in   no     no     no        no    no      no        no     no      no        no       no      no    no      no        -  no
            Query.import                        in no no no no no no no no no no no no - no no no
            Query.imports                       in no no no no no no no no no no no no - no no no
            Mutation.registerPartner            in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        ok  no
            Mutation.updatePartner              in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        ok  no
            Mutation.suspendPartner             in   no     no     no        no    no      no        no     no      no        no       no      no    ok      no        ok  no
            Mutation.reinstatePartner           in   no     no     no        no    no      no        no     no      no        no       no      no    ok      no        ok  no
            Mutation.invitePartnerMember        in   no     no     no        ok    no      no        no     no      no        no       no      no    ok      no        ok  no
            Mutation.removePartnerMember        in   no     no     no        NOT_FOUND no  no        no     no      no        no       no      no    NOT_FOUND no      NOT_FOUND  no
            Mutation.recordRelationship         in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Mutation.logPartnerContact          in   no     no     no        no    no      no        no     ok      ok        ok       ok      ok    ok      no        no  no
            Mutation.createTaskDraft                  in   no     ok     ok        ok    NOT_FOUND NOT_FOUND NOT_FOUND no  no        no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.updateTaskDraft              in   no     ok     NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND no no     no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.deleteTaskDraft           in   no     ok     NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND no no     no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.requestTask                in   no     ok     NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND no no     no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.provideInformation            in   no     ok     ok        ok    NOT_FOUND NOT_FOUND NOT_FOUND no  no        no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.withdrawTask               in   no     ok     ok        ok    NOT_FOUND NOT_FOUND NOT_FOUND no  no        no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.shareTask                  in   no     ok     NOT_ALLOWED ok  NOT_FOUND NOT_FOUND NOT_FOUND no  no        no       no      no    no      no        no  PARTNER_SUSPENDED
            Mutation.requestInformation          in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.acceptTask                 in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.assignTask                 in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.deferTask                  in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.resumeTask                 in   no     no     no        no    no      no        no     WRONG_STATE NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED WRONG_STATE no no  no
            Mutation.declineTask                in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.overrideTaskPriority       in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.restoreTaskPriority        in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.recordTask                 in   no     no     no        no    no      no        no     ok      NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no   no  no
            Mutation.acknowledgeTask            in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.scheduleTask               in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.startTask                  in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.recordActivity             in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.amendActivity              in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.completeTask               in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.closeTask                  in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.recordParticipants         in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.optOutParticipant          in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.joinTask                   in no NOT_FOUND NOT_FOUND NOT_FOUND ok NOT_FOUND NOT_FOUND no no no no no no no no NOT_FOUND
            Mutation.leaveTask                  in no NOT_FOUND NOT_FOUND NOT_FOUND ok PARTNER_SUSPENDED REQUIRED no no no no no no no no PARTNER_SUSPENDED
            Mutation.mergeTask                  in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.postMessage                in no ok ok ok NOT_FOUND NOT_FOUND NOT_FOUND ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no PARTNER_SUSPENDED
            Mutation.postNote                   in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.markMessagesRead           in no ok ok ok NOT_FOUND NOT_FOUND NOT_FOUND ok ok ok ok ok ok no no ok
            Mutation.recordOutcome              in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.amendOutcome               in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok no no no
            Mutation.answerOutcome              in no ok ok ok NOT_FOUND NOT_FOUND NOT_FOUND no no no no no no no no PARTNER_SUSPENDED
            Mutation.handOverCaseload           in no no no no no no no no no no no no ok no no no
            Mutation.createImport               in no no no no no no no no no no no no ok no no no
            Mutation.updatePriorityPolicy       in   no     no     no        no    no      no        no     no      no        no       no      no    ok      no        no  no
            Query.questionnaire                 in no no no no no no no ok ok ok ok ok ok ok no no
            Query.questionnaires                in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.createQuestionnaire        in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.updateQuestionnaire        in no no no no no no no ok ok ok ok ok ok ok no no
            Query.surveyCampaign                in no no no no no no no ok ok ok ok ok ok ok no no
            Query.surveyCampaigns               in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.createSurveyCampaign       in no no no no no no no ok ok ok ok ok ok ok no no
            SurveyCampaign.results              in no no no no no no no ok ok ok ok ok ok ok no no
            SurveyCampaign.breakdown            in no no no no no no no ok ok ok ok ok ok ok no no
            SurveyCampaign.comments             in no no no no no no no - - - - - - - no no
            SurveyCampaign.audience             in no no no no no no no ok - - - ok ok ok no no
            Mutation.updateSurveyCampaign       in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.testSurveyCampaign         in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.openSurveyCampaign         in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.pauseSurveyCampaign        in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.resumeSurveyCampaign       in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.extendSurveyCampaign       in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.closeSurveyCampaign        in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            Mutation.recordSurveyBounces        in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok NOT_ALLOWED no no
            Mutation.annotateSurveyResults      in no no no no no no no ok NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED ok ok ok no no
            SurveyAudience.addresses            in no no no no no no no ok - - - - ok - no no
            SurveyCampaign.openLink             in no no no no no no no ok - - - ok ok ok no no
            SurveyCampaign.undeliverableAddresses in no no no no no no no ok - - - - ok - no no
            SurveyCampaign.totals               in no no no no no no no - - - - ok - ok no no
            Query.survey                        ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok
            Mutation.startSurvey                ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok
            Mutation.saveSurveyAnswers          ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok
            Mutation.finishSurvey               ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok
            Mutation.optOutOfSurveys            ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok
            Query.resource                      - - ok ok ok - - - ok ok ok ok ok ok ok ok -
            Query.resources                     - - ok ok ok - - - ok ok ok ok ok ok ok ok -
            Query.managedResources              in no no no no no no no ok ok ok ok ok ok no no no
            Query.resourceUpload                in no no no no no no no ok - - - - - no no no
            Mutation.createResource             in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.updateResource             in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.createResourceUpload       in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.deleteResourceDraft        in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.submitResource             in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.returnResource             in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.withdrawResource           in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.scheduleResourceReview     in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.linkResourceToTask         in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.unlinkResourceFromTask     in no no no no no no no ok ok ok ok ok ok no no no
            Mutation.removeResourceFile         in no no no no no no no NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND no no no
            Mutation.approveResource            in no no no no no no no NOT_ALLOWED ok ok ok ok ok no no no
            Mutation.publishResourceWithoutReview in no no no no no no no no no no no no ok no no no
            Resource.version                    - - - - - - - - ok ok ok ok ok ok - - -
            Resource.owner                      - - - - - - - - ok ok ok ok ok ok - - -
            Resource.reviewDueOn                - - - - - - - - ok ok ok ok ok ok - - -
            Resource.history                    - - - - - - - - ok ok ok ok ok ok - - -
            Resource.earlierVersions            - - - - - - - - ok ok ok ok ok ok - - -
            Resource.draft                      - - - - - - - - ok ok ok ok ok ok - - -
            Resource.downloads                  - - - - - - - - ok ok ok ok ok ok ok - -
            ResourceVersion.contributors        - - - - - - - - ok ok ok ok ok ok - - -
            ResourceVersion.approval            - - - - - - - - ok ok ok ok ok ok - - -
            ResourceContent.visibility          - - - - - - - - ok ok ok ok ok ok - - -
            Query.programmeIndicators           in no no no no no no no ok ok ok ok ok ok ok no no
            Query.programmePeriods              in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.setProgrammeTarget         in no no no no no no no no no no no no ok no no no
            Mutation.annotateIndicator          in no no no no no no no ok ok ok ok ok ok ok no no
            Query.caseStudy                     in no no no no no no no ok ok ok ok ok ok ok ok no
            Query.caseStudies                   in no no no no no no no ok ok ok ok ok ok ok ok no
            Mutation.createCaseStudy            in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.updateCaseStudy            in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.deleteCaseStudyDraft       in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.submitCaseStudy            in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.returnCaseStudy            in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.withdrawCaseStudy          in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.approveCaseStudy           in no no no no no no no NOT_ALLOWED ok ok ok ok ok ok no no
            CaseStudy.version                   in no no no no no no no ok ok ok ok ok ok ok - no
            CaseStudy.draft                     in no no no no no no no ok ok ok ok ok ok ok - no
            CaseStudy.earlierVersions           in no no no no no no no ok ok ok ok ok ok ok - no
            CaseStudy.contributors              in no no no no no no no ok ok ok ok ok ok ok - no
            CaseStudy.history                   in no no no no no no no ok ok ok ok ok ok ok - no
            CaseStudyVersion.approvedBy         in no no no no no no no ok ok ok ok ok ok ok - no
            CaseStudyContent.tasks              in no no no no no no no ok ok ok ok ok ok - - no
            CaseStudyContent.outcomes           in no no no no no no no ok ok ok ok ok ok - - no
            Query.indicatorDefinitions          in no no no no no no no ok ok ok ok ok ok ok no no
            Query.programmeReport               in no no no no no no no - - - - ok ok ok no no
            Query.programmeReports              in no no no no no no no ok ok ok ok ok ok ok no no
            Mutation.createProgrammeReport      in no no no no no no no no no no no ok ok ok no no
            Mutation.updateProgrammeReport      in no no no no no no no no no no no ok ok ok no no
            Mutation.deleteProgrammeReport      in no no no no no no no no no no no ok ok ok no no
            Mutation.createReportSection        in no no no no no no no no no no no ok ok ok no no
            Mutation.updateReportSection        in no no no no no no no no no no no ok ok ok no no
            Mutation.updateReportSectionIndicators in no no no no no no no no no no no ok ok ok no no
            Mutation.updateReportSectionQuotes  in no no no no no no no no no no no ok ok ok no no
            Mutation.updateReportSectionCaseStudies in no no no no no no no no no no no ok ok ok no no
            Mutation.moveReportSection          in no no no no no no no no no no no ok ok ok no no
            Mutation.deleteReportSection        in no no no no no no no no no no no ok ok ok no no
            Mutation.publishProgrammeReport     in no no no no no no no no no no no ok ok ok no no
            Mutation.withdrawProgrammeReport    in no no no no no no no no no no no no ok no no no
            Mutation.updateDigestSubscription   in no no no no no no no ok ok ok ok ok NOT_ALLOWED no no no
            Query.bulkExport                    in no no no no no no no no no no no - no ok no no
            Query.bulkExports                   in no no no no no no no no no no no - no ok no no
            Mutation.createBulkExport           in no no no no no no no no no no no ok no ok no no
            Mutation.createBulkExportLink       in no no no no no no no no no no no NOT_FOUND no ok no no
            Task.caseStudies                    in no - - - - - - ok ok ok ok ok ok no no -
            Partner.history                     in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        ok  -
            Partner.members                     in   no     -      -         ok    -       -         -      -       -         -        -       -     ok      no        ok  -
            Partner.relationship                in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        -  -
            Task.intelligence                   in   no     ok     ok        ok    -       -         -      ok      -         -        -       -     ok      no        no  ok
            Task.coBeneficiaries                in no - - - - - - ok ok ok ok ok ok no no -
            Task.notes                          in no - - - - - - ok ok ok ok ok ok no no -
            Task.participants                   in no - - - - - - ok - - - - ok no no -
            Schedule.partners                   in no - - - - - - ok ok ok ok ok ok no no -
            Partner.handoverPack                in no - - - - - - ok ok ok ok ok ok no - -
            Activity.partners                   in no - - - - - - ok ok ok ok ok ok no no -
            TaskHistoryEntry.text                         in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            TaskHistoryEntry.fieldChanges                 in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            Priority.points                     in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            Priority.rankPoints                 in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            Priority.policyVersion              in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            FactorScore.points                  in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            FactorScore.weight                  in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            PriorityOverride.points             in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            PriorityOverride.reason             in   no     -      -         -     -       -         -      ok      ok        ok       ok      ok    ok      no        no  -
            """;

    private static final List<@Nullable Account> COLUMNS = Arrays.asList(
            null,
            Account.NOBODY,
            Account.PARTNER_NORTH,
            Account.COLLEAGUE_NORTH,
            Account.LEAD_NORTH,
            Account.PARTNER_SOUTH,
            Account.PARTNER_SUSPENDED,
            Account.PARTNER_NONE,
            Account.OFFICER_NORTH_EAST,
            Account.OFFICER_SOUTH_EAST,
            Account.OFFICER_NO_REGION,
            Account.OFFICER_UNKNOWN_REGION,
            Account.OFFICER_AND_EVALUATOR,
            Account.MANAGER,
            Account.EVALUATOR,
            Account.ADMIN,
            Account.PARTNER_NORTH);

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Portal portal;

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
        var listed = new TreeSet<>(rows().stream().map(row -> row.getFirst()).toList());
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
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    List<String> outcomes = new ArrayList<>(List.of(row.getFirst()));
                    for (int column = 0; column < COLUMNS.size(); column++) {
                        boolean stopped = column == COLUMNS.size() - 1;
                        outcomes.add(outcome(row.getFirst(), COLUMNS.get(column), stopped));
                    }
                    assertThat(outcomes).isEqualTo(row);
                }));
    }

    private static List<List<String>> rows() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.strip().split("\\s+")))
                .toList();
    }

    private String outcome(String operation, @Nullable Account account, boolean stopped) {
        given.partnersOnly();
        HttpGraphQlTester caller = account == null ? portal.anonymous() : portal.as(account);
        String root = operation.substring(operation.indexOf('.') + 1);
        String document = documents().get(operation).get();
        if (stopped) {
            given.suspend(Given.NORTH);
        }
        if (operation.startsWith("Subscription.")) {
            return of(Objects.requireNonNull(portal.follow(account, document).blockFirst(Duration.ofSeconds(20))));
        }
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
        all.putAll(new CaseStudyDocuments(portal, given).all());
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
                () -> IndicatorsDriver.document("period: " + IndicatorsDriver.year(2019)),
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
