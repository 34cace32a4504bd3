package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.plans.Reminders;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that an update of a plan changes only what is sent, and that the plan is valid afterwards. */
@SliceTest
class SurveyPlanChangesTests {

    private static final String UPDATE = "surveys/updateSurveyCampaign";
    private static final QuestionnaireId QUESTIONNAIRE = new QuestionnaireId(SurveyPlans.YEAR_ONE);
    private static final LocalDate LATER = LocalDate.parse(Given.later());
    private static final Reminders REMINDERS = new Reminders(4, 10);
    private static final RollingPlan WAVES = new RollingPlan(List.of(SurveyWave.FIRST, SurveyWave.SIX_MONTHS), 6, 3);
    private static final TaskSelection SELECTION = new TaskSelection(
            LATER.minusYears(2),
            LATER.plusYears(1),
            List.of(Region.NORTH_EAST),
            List.of(TaskKind.TRAINING_SESSION),
            List.of(Theme.COUNTY_LINES));

    private static final SurveyPlan OF_TASKS = plan(SurveyInvitation.TASKS, SELECTION, null, List.of(3, 6), null);
    private static final SurveyPlan ROLLING = plan(SurveyInvitation.ROLLING, SELECTION, WAVES, List.of(), null);
    private static final SurveyPlan OF_LIST = plan(SurveyInvitation.LIST, null, null, List.of(12), null);
    private static final SurveyPlan OF_ROOM = plan(SurveyInvitation.OPEN_LINK, null, null, List.of(), 25);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MutableClock clock;

    private static SurveyPlan plan(
            SurveyInvitation invitation,
            @Nullable TaskSelection tasks,
            @Nullable RollingPlan rolling,
            List<Integer> followUps,
            @Nullable Integer cap) {
        return new SurveyPlan(
                "Any", QUESTIONNAIRE, invitation, tasks, rolling, null, null, REMINDERS, followUps, cap, LATER);
    }

    /** The same plan, of a campaign that is about one task. */
    private static SurveyPlan aboutATask(SurveyPlan plan, @Nullable LocalDate sessionOn, LocalDate closesOn) {
        return new SurveyPlan(
                plan.name(),
                plan.questionnaireId(),
                plan.invitation(),
                plan.tasks(),
                plan.rolling(),
                new TaskId("tsk_one"),
                sessionOn,
                plan.reminders(),
                plan.followUps(),
                plan.cap(),
                closesOn);
    }

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
    }

    @Test
    void whatIsLeftOutStays() {
        for (SurveyPlan plan : List.of(OF_TASKS, ROLLING, OF_LIST, OF_ROOM)) {
            assertThat(changed(plan, Map.of())).isEqualTo(plan);
        }
    }

    @Test
    void eachFieldChangesAlone() {
        assertChanges(OF_LIST, "name", "New", "New");
        assertChanges(
                OF_LIST,
                "questionnaireId",
                SurveyPlans.EVENT_FEEDBACK,
                new QuestionnaireId(SurveyPlans.EVENT_FEEDBACK));
        assertChanges(OF_LIST, "reminders", Map.of("maxCount", 0, "minGapDays", 3), new Reminders(0, 3));
        assertChanges(
                OF_TASKS,
                "tasks",
                days("2026-01-01", "2026-03-31"),
                new TaskSelection(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 31),
                        List.of(Region.WALES),
                        List.of(),
                        List.of()));
        assertChanges(
                ROLLING,
                "rolling",
                Map.of("waves", List.of("FIRST"), "firstAfterWeeks", 8, "resultsEveryMonths", 2),
                new RollingPlan(List.of(SurveyWave.FIRST), 8, 2));
        assertChanges(OF_TASKS, "followUps", List.of(12), List.of(12));
        assertChanges(OF_ROOM, "cap", 30, 30);
        assertChanges(OF_ROOM, "closesOn", LATER.minusDays(1), LATER.minusDays(1));
    }

    /** The field gets the value, and the others keep theirs. */
    private void assertChanges(SurveyPlan before, String field, Object sent, Object value) {
        SurveyPlan after = changed(before, Map.of(field, sent));
        assertThat(after).extracting(field).isEqualTo(value);
        assertThat(after).usingRecursiveComparison().ignoringFields(field).isEqualTo(before);
    }

    @Test
    void whatANewInvitationDoesNotAllowGoesWithTheOldOne() {
        assertThat(changed(OF_TASKS, Map.of("invitation", "OPEN_LINK", "cap", 25)))
                .isEqualTo(OF_ROOM);
        assertThat(changed(OF_TASKS, Map.of("invitation", "LIST")))
                .isEqualTo(plan(SurveyInvitation.LIST, null, null, List.of(3, 6), null));
        assertThat(changed(ROLLING, Map.of("invitation", "TASKS")))
                .isEqualTo(plan(SurveyInvitation.TASKS, SELECTION, null, List.of(), null));
        assertThat(changed(OF_ROOM, Map.of("invitation", "LIST", "followUps", List.of(12))))
                .isEqualTo(OF_LIST);
    }

    @Test
    void aPlanThatIsSentWholeReplacesTheOldOne() {
        Input whole = Input.of("name", "Any")
                .with("questionnaireId", SurveyPlans.YEAR_ONE)
                .with("reminders", Map.of("maxCount", 4, "minGapDays", 10))
                .with("closesOn", LATER);
        Input room = whole.with("invitation", "OPEN_LINK").with("cap", 25);
        Input list = whole.with("invitation", "LIST").with("followUps", List.of(12));
        for (SurveyPlan plan : List.of(OF_TASKS, ROLLING, OF_ROOM)) {
            assertThat(changed(plan, room)).isEqualTo(OF_ROOM);
            assertThat(changed(plan, list)).isEqualTo(OF_LIST);
        }
    }

    @Test
    void nullRemovesWhatAPlanCanBeWithout() {
        assertThat(changed(OF_TASKS, Input.of("followUps", null)))
                .isEqualTo(plan(SurveyInvitation.TASKS, SELECTION, null, List.of(), null));
        assertThat(changed(OF_TASKS, Input.of("rolling", null).with("cap", null)))
                .isEqualTo(OF_TASKS);
        assertThat(refused(
                        OF_TASKS,
                        Input.of("name", null)
                                .with("questionnaireId", null)
                                .with("invitation", null)
                                .with("reminders", null)
                                .with("closesOn", null)))
                .containsExactlyInAnyOrder(
                        "name REQUIRED",
                        "questionnaireId REQUIRED",
                        "invitation REQUIRED",
                        "reminders REQUIRED",
                        "closesOn REQUIRED");
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, String> needed = Map.of(
                "questionnaireId", "Choose a questionnaire.",
                "invitation", "Choose who is invited.",
                "reminders",
                        "Enter how many reminders there are at most, and the least number of days between two emails.",
                "closesOn", "Enter a date.");
        needed.forEach((field, message) -> {
            Input input = planned(OF_TASKS).input().with("plan", Input.of(field, null));
            assertThat(portal.userErrors(Account.EVALUATOR, UPDATE, input))
                    .extracting(UserError::message)
                    .containsExactly(message);
        });
    }

    @Test
    void thePlanMustBeValidAsAWhole() {
        assertThat(refused(OF_TASKS, Input.of("tasks", null))).containsExactly("tasks REQUIRED");
        assertThat(refused(ROLLING, Input.of("rolling", null))).containsExactly("rolling REQUIRED");
        assertThat(refused(OF_ROOM, Input.of("cap", null))).containsExactly("cap REQUIRED");
        assertThat(refused(OF_ROOM, Map.of("invitation", "TASKS"))).containsExactly("tasks REQUIRED");
        assertThat(refused(OF_TASKS, Map.of("invitation", "ROLLING"))).containsExactly("rolling REQUIRED");
        assertThat(refused(OF_TASKS, Map.of("invitation", "OPEN_LINK"))).containsExactly("cap REQUIRED");
        assertThat(refused(OF_TASKS, Map.of("cap", 30))).containsExactly("cap REQUIRED");
        assertThat(refused(OF_LIST, Map.of("tasks", days("2026-01-01", "2026-03-31"))))
                .containsExactly("tasks REQUIRED");
        assertThat(refused(OF_TASKS, Map.of("tasks", days("2026-03-31", "2026-01-01"))))
                .containsExactly("tasks.endsOn OUT_OF_RANGE");
        assertThat(refused(ROLLING, Map.of("rolling", Map.of("waves", List.of("FIRST", "FIRST")))))
                .containsExactly("rolling.waves INVALID");
        assertThat(refused(ROLLING, Map.of("followUps", List.of(3)))).containsExactly("followUps INVALID");
        assertThat(refused(OF_ROOM, Map.of("followUps", List.of(3)))).containsExactly("followUps INVALID");
        assertThat(refused(OF_LIST, Map.of("closesOn", LATER.plusYears(1)))).containsExactly("closesOn OUT_OF_RANGE");
        assertThat(refused(OF_LIST, Map.of("questionnaireId", "qst_none")))
                .containsExactly("questionnaireId NOT_FOUND");
        assertThat(refused(OF_LIST, Map.of("name", " "))).containsExactly("name REQUIRED");
        assertThat(refused(OF_LIST, Map.of("reminders", Map.of("maxCount", 6, "minGapDays", 7))))
                .containsExactly("reminders.maxCount OUT_OF_RANGE");
        assertThat(refused(OF_ROOM, Map.of("cap", 2001))).containsExactly("cap OUT_OF_RANGE");
    }

    @Test
    void anOfficerChoosesOnlyTasksOfTheirOwnRegions() {
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        Campaign own = surveys.plan(
                SurveyPlans.tasks(SurveyPlans.YEAR_ONE, List.of("NORTH_EAST"), List.of("TRAINING_SESSION")));

        assertThat(refused(Account.OFFICER_NORTH_EAST, own, Map.of("tasks", days("2026-01-01", "2026-03-31"))))
                .containsExactly("tasks.regions NOT_ALLOWED");
        assertThat(refused(Account.OFFICER_NORTH_EAST, own, Map.of("name", "New")))
                .isEmpty();
    }

    @Test
    void onlyACampaignThatHasNotOpenedChanges() {
        Campaign opened = new SurveyDriver(portal, Account.EVALUATOR).open(planned(OF_ROOM));
        assertThat(refused(opened, Map.of("name", "New"))).containsExactly(" WRONG_STATE");
        assertThat(stored(opened)).isEqualTo(OF_ROOM);
    }

    @Test
    void ofTwoWhoChangeAPlanAtOnceOneReadsItAgain() {
        Campaign campaign = planned(OF_ROOM);
        assertThat(refused(campaign, Map.of("name", "First"))).isEmpty();
        assertThat(refused(campaign, Map.of("cap", 30))).containsExactly(" CONFLICT");

        Campaign current = new SurveyDriver(portal, Account.EVALUATOR).load(campaign);
        assertThat(refused(current, Map.of("cap", 30))).isEmpty();
        assertThat(stored(campaign).name()).isEqualTo("First");
        assertThat(stored(campaign).cap()).isEqualTo(30);
    }

    @Test
    void aChangeOfAnOldVersionOfAnOpenCampaignIsAConflict() {
        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign opened = manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)));
        Campaign paused = manager.pause(opened);

        assertThat(portal.codes(Account.MANAGER, "surveys/closeSurveyCampaign", opened.input()))
                .containsExactly("CONFLICT");
        assertThat(manager.resume(paused).state()).isEqualTo("OPEN");
    }

    /** Its creation was interrupted: otherwise it opens at once. */
    @Test
    void aCampaignAboutOneTaskStaysAboutIt() {
        SurveyPlan plan = aboutATask(OF_TASKS, null, LATER);
        assertThat(changed(plan, Map.of("name", "Any", "tasks", selection(SELECTION))))
                .isEqualTo(plan);
        assertThat(refused(plan, Map.of("tasks", days("2026-01-01", "2026-03-31"))))
                .containsExactly("tasks INVALID");
        assertThat(refused(plan, Map.of("invitation", "LIST"))).containsExactly("invitation INVALID");
    }

    /** Results of a quarter are settled five weeks after its last session. */
    @Test
    void theFormOfASessionKeepsItsDayAndCannotOpenMuchLater() {
        LocalDate today = LondonTime.today(clock);
        SurveyPlan plan = aboutATask(OF_ROOM, today, today.plusDays(7));
        assertThat(changed(plan, Map.of("cap", 30))).isEqualTo(plan.withLimits(today.plusDays(7), 30));
        assertThat(changed(plan, Map.of("closesOn", today.plusDays(35))))
                .isEqualTo(plan.withLimits(today.plusDays(35), 25));
        assertThat(refused(plan, Map.of("closesOn", today.plusDays(36)))).containsExactly("closesOn OUT_OF_RANGE");
        assertThat(refused(plan, Map.of("closesOn", today.minusDays(1)))).containsExactly("closesOn OUT_OF_RANGE");
    }

    @Test
    void theFormOfASessionInNearlyAYearChangesAndOpens() {
        LocalDate session = LondonTime.today(clock).plusDays(362);
        SurveyPlan plan = aboutATask(OF_ROOM, session, session.plusDays(7));
        assertThat(changed(plan, Map.of("cap", 30))).isEqualTo(plan.withLimits(session.plusDays(7), 30));

        Campaign opened = new SurveyDriver(portal, Account.EVALUATOR).open(planned(plan));
        assertThat(opened.state()).isEqualTo("OPEN");
    }

    private static Input days(String startsOn, String endsOn) {
        return Input.of("startsOn", startsOn).with("endsOn", endsOn).with("regions", List.of("WALES"));
    }

    private static Input selection(TaskSelection tasks) {
        return Input.of("startsOn", tasks.startsOn())
                .with("endsOn", tasks.endsOn())
                .with("regions", tasks.regions())
                .with("kinds", tasks.kinds())
                .with("themes", tasks.themes());
    }

    private Campaign planned(SurveyPlan plan) {
        String id = Ids.random(CampaignId.PREFIX);
        SurveyCampaign campaign = campaigns.insert(
                SurveyCampaign.create(new CampaignId(id), plan, PersonId.SERVICE, clock.instant(), id));
        return new Campaign(id, (int) campaign.version(), campaign.state().name());
    }

    private SurveyPlan changed(SurveyPlan before, Map<String, ? extends @Nullable Object> changes) {
        Campaign campaign = planned(before);
        assertThat(refused(campaign, changes)).isEmpty();
        return stored(campaign);
    }

    private SurveyPlan stored(Campaign campaign) {
        return campaigns.require(new CampaignId(campaign.id())).plan();
    }

    private List<String> refused(SurveyPlan before, Map<String, ? extends @Nullable Object> changes) {
        Campaign campaign = planned(before);
        List<String> refused = refused(campaign, changes);
        assertThat(stored(campaign)).isEqualTo(before);
        return refused;
    }

    private List<String> refused(Campaign campaign, Map<String, ? extends @Nullable Object> changes) {
        return refused(Account.EVALUATOR, campaign, changes);
    }

    /** Each with its place in the plan. */
    private List<String> refused(Account account, Campaign campaign, Map<String, ? extends @Nullable Object> changes) {
        return portal.userErrors(account, UPDATE, campaign.input().with("plan", changes)).stream()
                .map(error -> String.join(".", error.field()).replaceFirst("^input\\.plan\\.", "") + " " + error.code())
                .toList();
    }
}
