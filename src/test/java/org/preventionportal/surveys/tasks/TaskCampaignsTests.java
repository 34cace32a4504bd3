package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.answers.SurveyState;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Asking the participants of one task, and the form of one of its sessions. */
@SliceTest
class TaskCampaignsTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final String ASK = "surveys/askTaskParticipants";
    private static final String FORM = "surveys/createEventForm";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private EventFormMaintenance maintenance;

    @Autowired
    private ResponseCountJob counts;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BeanFactory beans;

    private Task task;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        task = given.completedOn(LocalDate.of(2026, 3, 2));
        LocalDate today = LondonTime.today(clock);
        given.sessions(task, today.minusDays(400), today.plusDays(400));
    }

    @Test
    void theParticipantsOfOneTaskAreAskedAtOnceAndOnce() {
        record(task, "jo");
        record(given.completedOn(LocalDate.of(2026, 3, 2)), "kim");
        Input input = ofTask().with("closesOn", Given.later());
        Campaign asked = campaign(ASK, input);
        assertThat(asked.state()).isEqualTo("OPEN");
        assertThat(campaign(ASK, input)).isEqualTo(asked);
        dispatch.run();
        assertThat(database.dump("participations")).contains("jo@example.org").doesNotContain("kim@example.org");
        assertThat(portal.readAll(
                        OFFICER,
                        "tasks/guardedTask",
                        Map.of("id", task.id()),
                        "task.surveyCampaigns[*].id",
                        String.class))
                .containsExactly(asked.id());
    }

    @Test
    void whoDeliversInTheRegionCanAskTheParticipantsOfACompletedTaskThatHasSome() {
        assertThat(canAsk(task, OFFICER)).isFalse();
        record(task, "jo");
        Task unfinished = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        record(unfinished, "kim");

        assertThat(canAsk(task, OFFICER)).isTrue();
        assertThat(canAsk(task, Account.MANAGER)).isTrue();
        assertThat(canAsk(task, Account.OFFICER_SOUTH_EAST)).isFalse();
        assertThat(canAsk(task, Account.PARTNER_NORTH)).isFalse();
        assertThat(canAsk(unfinished, OFFICER)).isFalse();
    }

    private boolean canAsk(Task asked, Account account) {
        return portal.read(
                account,
                "surveys/askableTask",
                Map.of("id", asked.id()),
                "task.viewerCanAskParticipants",
                Boolean.class);
    }

    @Test
    void whoDeliversInTheRegionReadsWhichTaskASurveyIsAbout() {
        record(task, "jo");
        Campaign asked = campaign(ASK, ofTask().with("closesOn", Given.later()));
        Campaign form = campaign(FORM, ofTask().with("sessionOn", Given.later()));
        for (Campaign survey : List.of(asked, form)) {
            assertThat(taskOf(survey, OFFICER)).contains(task.id().value());
            assertThat(taskOf(survey, Account.MANAGER)).contains(task.id().value());
            assertThat(taskOf(survey, Account.OFFICER_SOUTH_EAST))
                    .doesNotContain(task.id().value());
            assertThat(taskOf(survey, Account.EVALUATOR))
                    .doesNotContain(task.id().value());
        }
    }

    private String taskOf(Campaign survey, Account account) {
        return portal.text(account, "surveys/guardedCampaign", Map.of("id", survey.id()));
    }

    @Test
    void whoIsExcludedFromATaskSeesNoneOfItsSurveys() {
        record(task, "jo");
        Campaign asked = campaign(ASK, ofTask().with("closesOn", Given.later()));
        assertThat(seenBy(Account.EVALUATOR)).contains(asked.id());

        given.excluding(task, Account.EVALUATOR);

        assertThat(seenBy(Account.EVALUATOR)).doesNotContain(asked.id());
        assertThat(portal.text(Account.EVALUATOR, "surveys/surveyCampaign", Map.of("id", asked.id())))
                .doesNotContain(asked.id());
        assertThat(portal.codes(Account.EVALUATOR, "surveys/closeSurveyCampaign", asked.input()))
                .containsExactly("NOT_FOUND");
        assertThat(seenBy(Account.MANAGER)).contains(asked.id());
    }

    @Test
    void theAuditTrailDoesNotNameASurveyAboutATaskFromWhichTheAdministratorIsExcluded() {
        record(task, "jo");
        String name = named(campaign(ASK, ofTask().with("closesOn", Given.later())));
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).contains(name);

        given.excluding(task, Account.ADMIN);

        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).doesNotContain(name);
    }

    private String named(Campaign campaign) {
        return campaigns
                .find(new CampaignId(campaign.id()))
                .orElseThrow()
                .plan()
                .name();
    }

    /** The list finds a campaign by the words of its name, as far as the caller sees it. */
    @Test
    void wordsNarrowTheListAndItsTotalToWhatTheCallerSees() {
        var surveys = new SurveyDriver(portal, OFFICER);
        Campaign named = surveys.plan(
                SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Exploited at the arcades"));
        surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20));
        record(task, "jo");
        Campaign ofTask = campaign(ASK, ofTask().with("closesOn", Given.later()));
        given.excluding(task, Account.EVALUATOR);

        assertThat(listed(Map.of("words", "exploitation arc"))).containsExactly(named.id());
        assertThat(listed(Map.of("words", "exploitation", "state", "OPEN"))).isEmpty();
        assertThat(listed(Map.of("words", "the"))).isEmpty();
        assertThat(listed(Map.of("words", " "))).hasSize(3).contains(ofTask.id());
        Campaign welsh = surveys.plan(
                SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Sesiynau Caerdydd"));
        assertThat(listed(Map.of("words", "nghaerdydd"))).containsExactly(welsh.id());
        assertThat(total(OFFICER, Map.of())).isEqualTo(4);
        assertThat(total(Account.EVALUATOR, Map.of())).isEqualTo(3);
        assertThat(total(Account.EVALUATOR, Map.of("words", "arcades"))).isEqualTo(1);
    }

    private int total(Account account, Map<String, ?> variables) {
        return portal.read(account, "surveys/surveyCampaigns", variables, "surveyCampaigns.totalCount", Integer.class);
    }

    private String seenBy(Account account) {
        return portal.text(account, "surveys/surveyCampaigns", Map.of());
    }

    @Test
    void anOfficerOfAnotherRegionAsksNobody() {
        record(task, "jo");
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, ASK, ofTask().with("closesOn", Given.later())))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, FORM, ofTask().with("sessionOn", Given.later())))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void nobodyIsAskedAboutATaskThatIsNotDoneOrWithoutParticipants() {
        Input input = ofTask().with("closesOn", Given.later());
        assertThat(portal.codes(OFFICER, ASK, input)).containsExactly("WRONG_STATE");
        record(task, "jo");
        assertThat(portal.codes(OFFICER, ASK, input.with("closesOn", "2020-01-01")))
                .containsExactly("OUT_OF_RANGE");
        assertThat(portal.codes(
                        OFFICER, ASK, input.with("questionnaireId", "qst_none").with("closesOn", "2020-01-01")))
                .as("both at once")
                .containsExactly("NOT_FOUND", "OUT_OF_RANGE");
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        record(begun, "jo");
        assertThat(portal.codes(OFFICER, ASK, input.with("taskId", begun.id()))).containsExactly("WRONG_STATE");
    }

    @Test
    void anEventFormHasAsManyPlacesAsTheTaskExpectsPeopleAndSaysWhenItIsFull() {
        var respondents = new RespondentDriver(portal);
        var surveys = new SurveyDriver(portal, OFFICER);
        Input input = ofTask().with("sessionOn", Given.later());
        Campaign usual = campaign(FORM, input);
        assertThat(plan(usual, "cap", Integer.class)).isEqualTo(50);
        Campaign small = campaign(FORM, input.withKey().with("cap", 1));
        dispatch.run();
        String code = surveys.code(small);
        String first = respondents.start(code);
        String second = respondents.start(code); // opening the link takes no place
        respondents.answer(second, Map.of("useful", Answer.picking("agree")));
        assertThat(respondents.read(code).state()).isEqualTo(SurveyState.FULL);
        assertThat(respondents.codes("surveys/startSurvey", code)).containsExactly("FULL");
        respondents.finish(second);
        assertThat(respondents.read(first).state()).isEqualTo(SurveyState.STARTED);
        assertThat(portal.codes(OFFICER, FORM, input.withKey().with("cap", 0))).isNotEmpty();
    }

    @Test
    void theFormOfASessionThatIsOverTakesAnswersForAWeek() {
        LocalDate today = LondonTime.today(clock);
        LocalDate sessionOn = today.minusDays(28);
        Input input = ofTask().with("sessionOn", sessionOn);

        Campaign form = campaign(FORM, input);

        assertThat(plan(form, "sessionOn", LocalDate.class)).isEqualTo(sessionOn);
        assertThat(plan(form, "name", String.class)).endsWith(DateWords.inWords(sessionOn));
        assertThat(plan(form, "closesOn", LocalDate.class)).isEqualTo(today.plusDays(7));
        dispatch.run();
        assertThat(portal.codes(OFFICER, "surveys/recordPaperResponse", paper(form)))
                .isEmpty();
        assertThat(sessionRefused(input, sessionOn.minusDays(1))).containsExactly("OUT_OF_RANGE");
        assertThat(sessionRefused(input, today.plusDays(367))).containsExactly("OUT_OF_RANGE");
        assertThat(plan(
                        campaign(FORM, input.withKey().with("sessionOn", today.plusDays(3))),
                        "closesOn",
                        LocalDate.class))
                .isEqualTo(today.plusDays(10));
    }

    /** A wrong month would count the results in another quarter for good. */
    @Test
    void aFormIsForADayOfTheScheduleOrOfAnActivityIfThereAreAny() {
        LocalDate today = LondonTime.today(clock);
        Task begun = given.startedOn(today.minusDays(10));
        Input input = ofTask().with("taskId", begun.id());

        assertThat(sessionRefused(input, today)).containsExactly("OUT_OF_RANGE");
        assertThat(portal.text(OFFICER, FORM, Map.of("input", input.withKey().with("sessionOn", today))))
                .contains("Choose one of its days: %s.".formatted(DateWords.inWords(today.minusDays(10))));
        assertThat(sessionRefused(input, today.minusDays(10))).isEmpty();

        given.sessions(begun, today.plusDays(3), today.plusDays(4));
        assertThat(sessionRefused(input, today.plusDays(2))).containsExactly("OUT_OF_RANGE");
        assertThat(sessionRefused(input, today.plusDays(5))).containsExactly("OUT_OF_RANGE");
        assertThat(sessionRefused(input, today.plusDays(3))).isEmpty();
        assertThat(sessionRefused(input, today.plusDays(4))).isEmpty();
        assertThat(sessionRefused(input, today.minusDays(10))).isEmpty();

        Task planned = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(sessionRefused(input.with("taskId", planned.id()), today.plusDays(5)))
                .as("nothing is known of its sessions")
                .isEmpty();
    }

    @Test
    void theFormOfACancelledActivityIsClosedUnlessAnotherSessionIsOnItsDay() {
        LocalDate day = LondonTime.today(clock).plusDays(3);
        Task task = given.planned(given.planned(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER), day), day);
        Input input = ofTask().with("taskId", task.id());
        Campaign form = campaign(FORM, input.with("sessionOn", day));

        cancelFirst(task);
        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
        given.planned(task, day.plusDays(1));
        Campaign other = campaign(FORM, input.withKey().with("sessionOn", day.plusDays(1)));
        cancelFirst(task);

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
        assertThat(stateOf(other)).isEqualTo(CampaignState.OPEN);
        assertThat(sessionRefused(input.withKey(), day)).containsExactly("OUT_OF_RANGE");
    }

    /** The activity is cancelled first, and the schedule keeps its form open until then. */
    @Test
    void theFormOfASessionIsClosedWithTheRemovalOfItsSchedule() {
        LocalDate day = LondonTime.today(clock).plusDays(3);
        Task task = given.planned(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER), day);
        schedule(task, day, day);
        Campaign form = campaign(FORM, ofTask().with("taskId", task.id()).with("sessionOn", day));

        cancelFirst(task);
        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
        schedule(task, null, null);

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void formsOfOtherSessionsStayOpenWithoutTheSchedule() {
        LocalDate day = LondonTime.today(clock).plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Input input = ofTask().with("taskId", task.id());
        Campaign unscheduled = campaign(FORM, input.with("sessionOn", day.minusDays(1)));
        given.planned(task, day.plusDays(1));
        schedule(task, day, day.plusDays(1));
        Campaign first = campaign(FORM, input.withKey().with("sessionOn", day));
        Campaign second = campaign(FORM, input.withKey().with("sessionOn", day.plusDays(1)));

        schedule(task, null, null);

        assertThat(stateOf(first)).isEqualTo(CampaignState.CLOSED);
        assertThat(stateOf(second)).as("of the activity").isEqualTo(CampaignState.OPEN);
        assertThat(stateOf(unscheduled)).as("of a day without a schedule").isEqualTo(CampaignState.OPEN);
    }

    /** Its link may be printed already. */
    @Test
    void theFormOfASessionThatMovesStaysOpen() {
        LocalDate day = LondonTime.today(clock).plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        schedule(task, day, day);
        Campaign form = campaign(FORM, ofTask().with("taskId", task.id()).with("sessionOn", day));

        schedule(task, day.plusDays(7), day.plusDays(7));

        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
    }

    @Test
    void theFormOfASessionThatMovedIsClosedWithTheRemovalOfItsSchedule() {
        LocalDate day = LondonTime.today(clock).plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        schedule(task, day, day);
        Campaign form = campaign(FORM, ofTask().with("taskId", task.id()).with("sessionOn", day));
        schedule(task, day.plusDays(7), day.plusDays(7));

        schedule(task, null, null);

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void theFormOfALaterDayIsClosedWithTheEndOfItsTask() {
        LocalDate today = LondonTime.today(clock);
        Task task = given.startedOn(today.minusDays(10));
        schedule(task, today.minusDays(10), today.plusDays(3));
        Input input = ofTask().with("taskId", task.id());
        Campaign first = campaign(FORM, input.with("sessionOn", today.minusDays(10)));
        Campaign last = campaign(FORM, input.withKey().with("sessionOn", today.plusDays(3)));

        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(given.load(task)));

        assertThat(stateOf(first)).isEqualTo(CampaignState.OPEN);
        assertThat(stateOf(last)).isEqualTo(CampaignState.CLOSED);
    }

    /** As after a crash. */
    @Test
    void theFormOfASessionIsClosedLaterIfOnlyTheTaskWasSaved() {
        LocalDate day = LondonTime.today(clock).plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        schedule(task, day, day);
        Input input = ofTask().with("taskId", task.id()).with("sessionOn", day);
        Campaign form = campaign(FORM, input);
        maintenance.run();
        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
        clock.advance(Duration.ofMinutes(1));
        mongo.save(given.load(task).schedule(null, OFFICER.id(), clock.instant()));
        clock.advance(Duration.ofMinutes(1));
        Campaign unscheduled = campaign(FORM, input.withKey());

        maintenance.run();

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
        assertThat(stateOf(unscheduled)).as("created after the removal").isEqualTo(CampaignState.OPEN);
    }

    private void schedule(Task task, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        portal.changeTask(
                OFFICER,
                "tasks/scheduleTask",
                Input.of(given.load(task)).with("startsOn", startsOn).with("endsOn", endsOn));
    }

    private void cancelFirst(Task task) {
        Task current = given.load(task);
        portal.changeTask(
                OFFICER,
                "tasks/cancelActivity",
                Input.of(current)
                        .with(
                                "activityId",
                                current.delivery().activities().getFirst().id())
                        .with("reason", "The school is closed."));
    }

    private CampaignState stateOf(Campaign form) {
        return campaigns.require(new CampaignId(form.id())).state();
    }

    /** Its plan can be changed until then. */
    @Test
    void aFormWhoseCreationWasInterruptedOpensWithThePlanThatItHasNow() {
        Input input = ofTask().with("sessionOn", Given.later());
        Campaign form = campaign(FORM, input);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(form.id())),
                Update.update("state", CampaignState.PLANNED).unset("snapshot").unset("code"),
                SurveyCampaign.class);
        campaign(
                "surveys/updateSurveyCampaign",
                new SurveyDriver(portal, OFFICER)
                        .load(form)
                        .input()
                        .with("plan", Map.of("questionnaireId", SurveyPlans.YEAR_ONE)));

        assertThat(campaign(FORM, input).state()).isEqualTo("OPEN");

        SurveyCampaign opened = campaigns.require(new CampaignId(form.id()));
        assertThat(opened.plan().questionnaireId()).hasToString(SurveyPlans.YEAR_ONE);
        assertThat(opened.requireSnapshot().form().question("useful")).isEmpty();
    }

    @Test
    void theFormOfASessionInAYearGetsMorePlaces() {
        LocalDate sessionOn = LondonTime.today(clock).plusDays(365);
        Campaign form = campaign(FORM, ofTask().with("sessionOn", sessionOn).with("cap", 10));
        LocalDate closesOn = plan(form, "closesOn", LocalDate.class);
        Input input = form.input().with("cap", 30);

        assertThat(extending(input.with("closesOn", closesOn.plusDays(1)))).containsExactly("OUT_OF_RANGE");
        assertThat(extending(input.with("closesOn", closesOn))).isEmpty();
        assertThat(plan(form, "cap", Integer.class)).isEqualTo(30);
    }

    private List<String> extending(Input input) {
        return portal.codes(OFFICER, "surveys/extendSurveyCampaign", input);
    }

    @Test
    void twoFormsOfOneDayHaveTwoNames() {
        Input input = ofTask().with("sessionOn", Given.later());
        Campaign first = campaign(FORM, input);
        Campaign ofNextDay = campaign(
                FORM, input.withKey().with("sessionOn", LondonTime.today(clock).toString()));
        Campaign second = campaign(FORM, input.withKey());

        String name = plan(first, "name", String.class);
        assertThat(plan(second, "name", String.class)).isEqualTo(name + ", form 2");
        assertThat(plan(campaign(FORM, input), "name", String.class)).isEqualTo(name);
        assertThat(plan(ofNextDay, "name", String.class)).doesNotContain("form");
        new SurveyDriver(portal, Account.MANAGER).close(first);
        assertThat(plan(campaign(FORM, input.withKey()), "name", String.class)).isEqualTo(name + ", form 3");
    }

    /** A number would show readers who are excluded from one of the tasks that there is a survey about it. */
    @Test
    void theNameOfASurveySaysNothingOfSurveysOfOtherTasks() {
        Task other = given.completedOn(LocalDate.of(2026, 3, 2));
        record(task, "jo");
        record(other, "kim");
        Input input = ofTask().with("closesOn", Given.later());

        String name = named(campaign(ASK, input));
        assertThat(named(campaign(ASK, input.withKey().with("taskId", other.id()))))
                .isEqualTo(name);
        assertThat(named(campaign(ASK, input.withKey()))).isEqualTo(name + ", survey 2");
        assertThat(named(campaign(ASK, input))).isEqualTo(name);

        Task nextDay = given.completedOn(LocalDate.of(2026, 3, 3));
        record(nextDay, "al");
        assertThat(named(campaign(ASK, input.withKey().with("taskId", nextDay.id()))))
                .doesNotContain("survey");
    }

    @Test
    void aChangeOfAnOldVersionOfACampaignIsAConflict() {
        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign opened = manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)));
        Campaign paused = manager.pause(opened);

        assertThat(portal.codes(Account.MANAGER, "surveys/closeSurveyCampaign", opened.input()))
                .containsExactly("CONFLICT");
        assertThat(manager.resume(paused).state()).isEqualTo("OPEN");
    }

    @Test
    void figuresCountAnEventFormOnTheDayOfItsSession() {
        LocalDate today = LondonTime.today(clock);
        LocalDate sessionOn = today.minusDays(20);

        Campaign form = campaign(FORM, ofTask().with("sessionOn", sessionOn));

        assertThat(countedOn(sessionOn)).containsExactly(form.id());
        assertThat(countedOn(today)).isEmpty();
        campaign(FORM, ofTask().with("sessionOn", today.plusDays(100)).withKey());
        assertThat(campaigns.sessionsAfter(today)).containsExactly(today.plusDays(100));
        assertThat(campaigns.sessionsAfter(today.minusDays(1))).isEmpty();

        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign other = manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)));
        assertThat(countedOn(today)).containsExactly(other.id());
    }

    private List<String> countedOn(LocalDate day) {
        return campaigns.ofFigures(new DateRange(day, day), 10).stream()
                .map(campaign -> campaign.id().value())
                .toList();
    }

    private static Input paper(Campaign form) {
        return Input.of("surveyCampaignId", form.id())
                .withKey()
                .with(
                        "answers",
                        List.of(Map.of("questionKey", "useful", "answer", Map.of("choiceKeys", List.of("agree")))));
    }

    private List<String> sessionRefused(Input input, LocalDate sessionOn) {
        return portal.codes(OFFICER, FORM, input.withKey().with("sessionOn", sessionOn));
    }

    @Test
    void thoseWhoRunACampaignFindItOnTheirFirstPageAndEverybodyByItsState() {
        Campaign own = campaign(FORM, ofTask().with("sessionOn", Given.later()));
        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign other = manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)));
        assertThat(running(OFFICER)).containsExactly(own.id());
        assertThat(running(Account.OFFICER_SOUTH_EAST)).isEmpty();
        assertThat(running(Account.MANAGER)).containsExactlyInAnyOrder(own.id(), other.id());

        manager.pause(other);
        assertThat(listed(Map.of("state", "PAUSED"))).containsExactly(other.id());
        assertThat(listed(Map.of("state", "OPEN"))).containsExactly(own.id());
        assertThat(listed(Map.of())).containsExactlyInAnyOrder(own.id(), other.id());

        new SurveyDriver(portal, OFFICER).close(own);
        assertThat(listed(Map.of("isCounted", true))).isEmpty();
        counts.run();
        assertThat(listed(Map.of("isCounted", true))).containsExactly(own.id());
        assertThat(listed(Map.of("isCounted", false))).containsExactly(other.id());
    }

    @Test
    void theFirstPageListsFiveThatTheCallerSees() {
        record(task, "jo");
        Campaign hidden =
                campaign(ASK, ofTask().with("closesOn", LondonTime.today(clock).plusDays(1)));
        var manager = new SurveyDriver(portal, Account.MANAGER);
        List<String> others = IntStream.range(0, 5)
                .mapToObj(_ -> manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)))
                        .id())
                .toList();
        assertThat(running(Account.EVALUATOR)).hasSize(5).contains(hidden.id());

        given.excluding(task, Account.EVALUATOR);

        assertThat(running(Account.EVALUATOR)).containsExactlyInAnyOrderElementsOf(others);
    }

    /** The first page lists five, and the badge counts all. */
    @Test
    void allCampaignsToOpenAreCounted() {
        var surveys = new SurveyDriver(portal, OFFICER);
        List<Campaign> planned = IntStream.range(0, 7)
                .mapToObj(_ -> surveys.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)))
                .toList();
        surveys.open(planned.getFirst());
        assertThat(onHome(OFFICER, "plannedSurveyCampaigns")).hasSize(5);
        assertThat(countPlanned(OFFICER)).isEqualTo(6);
        assertThat(countPlanned(Account.MANAGER)).isEqualTo(6);
        assertThat(countPlanned(Account.OFFICER_SOUTH_EAST)).isZero();
    }

    private int countPlanned(Account account) {
        return portal.read(
                account,
                "access/home",
                Map.of("since", "2026-01-05"),
                "home.plannedSurveyCampaignCount",
                Integer.class);
    }

    @Test
    void newResultsAreOnTheFirstPageOfThoseWhoRunTheCampaignForTwoWeeks() {
        Campaign own = campaign(FORM, ofTask().with("sessionOn", Given.later()));
        dispatch.run();
        new SurveyDriver(portal, OFFICER).close(own);
        assertThat(withResults(OFFICER)).isEmpty();

        counts.run();
        assertThat(withResults(OFFICER)).containsExactly(own.id());
        assertThat(withResults(Account.MANAGER)).containsExactly(own.id());
        assertThat(withResults(Account.OFFICER_SOUTH_EAST)).isEmpty();
        clock.advanceDays(15);
        assertThat(withResults(OFFICER)).isEmpty();
    }

    @Test
    void aBatchThatIsBeingCountedIsNotANewResult() {
        var surveys = new SurveyDriver(portal, OFFICER);
        LocalDate today = LondonTime.today(clock);
        Campaign rolling =
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST"))));
        var same = Query.query(Criteria.where("_id").is(rolling.id()));
        mongo.updateFirst(same, Update.update("batches.lastOn", today).set("isCounted", true), SurveyCampaign.class);
        assertThat(withResults(OFFICER)).containsExactly(rolling.id());

        mongo.updateFirst(same, Update.update("isCounted", false), SurveyCampaign.class);

        assertThat(withResults(OFFICER)).isEmpty();
    }

    private List<String> withResults(Account account) {
        return onHome(account, "surveyCampaignsWithNewResults");
    }

    private List<String> running(Account account) {
        return onHome(account, "surveyCampaigns");
    }

    private List<String> onHome(Account account, String list) {
        return portal.readAll(
                account, "access/home", Map.of("since", "2026-01-05"), "home.%s[*].id".formatted(list), String.class);
    }

    private List<String> listed(Map<String, ?> state) {
        return portal.readAll(OFFICER, "surveys/surveyCampaigns", state, "surveyCampaigns.nodes[*].id", String.class);
    }

    @Test
    void aTaskThatWasCompletedNotLongAgoWaitsForItsSurvey() {
        task = given.completedOn(LocalDate.now(LondonTime.ZONE).minusDays(9));
        assertThat(toAsk(OFFICER)).containsExactly(task.id().value());
        assertThat(toAsk(Account.MANAGER)).isEmpty();

        record(task, "jo");
        campaign(ASK, ofTask().with("closesOn", Given.later()));

        assertThat(toAsk(OFFICER)).isEmpty();
    }

    @Test
    void aTaskThatARollingCampaignAsksAboutWaitsForNoOtherSurvey() {
        LocalDate completedOn = LocalDate.now(LondonTime.ZONE).minusDays(9);
        task = given.completedOn(completedOn);
        var surveys = new SurveyDriver(portal, OFFICER);
        Campaign rolling = surveys.plan(SurveyPlans.rolling(
                SurveyPlans.EVENT_FEEDBACK, completedOn.plusDays(9), List.of("FIRST", "THREE_MONTHS")));
        assertThat(toAsk(OFFICER)).containsExactly(task.id().value());
        assertThat(askedFrom()).isEmpty();

        surveys.open(rolling);

        assertThat(toAsk(OFFICER)).isEmpty();
        assertThat(askedFrom())
                .containsExactly(
                        completedOn.plusWeeks(4).toString(),
                        completedOn.plusMonths(3).toString());
        task = given.completedOn(completedOn.minusYears(1));
        assertThat(askedFrom()).as("too long ago").isEmpty();
        completedOn = completedOn.minusDays(76);
        task = given.completedOn(completedOn, completedOn.plusDays(89));
        assertThat(askedFrom())
                .as("recorded after the first wave")
                .containsExactly(completedOn.plusMonths(3).toString());
    }

    /** Lists leave the themes of tasks in the database. */
    @Test
    void aTaskInAListIsAskedAboutByTheCampaignsOfItsThemes() {
        LocalDate completedOn = LondonTime.today(clock);
        task = given.completedOn(completedOn);
        rollingAboutTheme("MODERN_SLAVERY");
        assertThat(toAsk(OFFICER)).containsExactly(task.id().value());
        assertThat(askedFromInAList()).isEmpty();

        rollingAboutTheme("MISSING_CHILDREN");

        assertThat(toAsk(OFFICER)).isEmpty();
        assertThat(askedFromInAList()).containsExactly(completedOn.plusWeeks(4).toString());
    }

    private Campaign rollingAboutTheme(String theme) {
        LocalDate today = LondonTime.today(clock);
        var surveys = new SurveyDriver(portal, OFFICER);
        return surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST"))
                .with(
                        "tasks",
                        Input.of("startsOn", today.toString())
                                .with("endsOn", today.toString())
                                .with("regions", List.of("NORTH_EAST"))
                                .with("themes", List.of(theme)))));
    }

    @Test
    void aTaskThatWasRecordedAsCompletedAfterACampaignClosedWaitsForItsSurvey() {
        LocalDate today = LondonTime.today(clock);
        var surveys = new SurveyDriver(portal, OFFICER);
        surveys.close(
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST")))));
        clock.advanceDays(1);
        task = given.completedOn(today.minusDays(30), today.plusDays(1));
        assertThat(askedFrom()).isEmpty();

        assertThat(toAsk(OFFICER)).containsExactly(task.id().value());
    }

    @Test
    void aTaskThatWasRecordedLateIsAskedAboutByTheSameWavesInAList() {
        LocalDate completedOn = LondonTime.today(clock);
        var surveys = new SurveyDriver(portal, OFFICER);
        surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn, List.of("FIRST", "THREE_MONTHS"))));
        clock.advanceDays(100);

        task = given.completedOn(completedOn, completedOn.plusDays(100));

        assertThat(askedFrom())
                .containsExactly(completedOn.plusMonths(3).toString())
                .isEqualTo(askedFromInAList());
    }

    private List<String> askedFromInAList() {
        return portal.readAll(
                OFFICER, "tasks/taskRowsRolling", Map.of(), "tasks.nodes[*].rollingSurveys[*].dueOn[*]", String.class);
    }

    @Test
    void aWaveThatIsOverIsListedOnlyIfItAskedSomebody() {
        LocalDate completedOn = LondonTime.today(clock);
        task = given.completedOn(completedOn);
        Task withoutParticipants = given.completedOn(completedOn);
        var surveys = new SurveyDriver(portal, OFFICER);
        surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn, List.of("FIRST", "THREE_MONTHS"))));
        record(task, "jo");
        String first = completedOn.plusWeeks(4).toString();
        String second = completedOn.plusMonths(3).toString();

        clock.advanceDays(30);
        RollingSupport.ask(beans);
        clock.advanceDays(70);
        assertThat(askedFrom()).containsExactly(first, second);
        assertThat(rolling("isOver", Boolean.class)).containsExactly(false);

        clock.advanceDays(90);
        assertThat(askedFrom()).containsExactly(first);
        assertThat(rolling("isOver", Boolean.class)).containsExactly(true);
        task = withoutParticipants;
        assertThat(askedFrom()).isEmpty();
    }

    private List<String> askedFrom() {
        return rolling("dueOn[*]", String.class);
    }

    private <T> List<T> rolling(String field, Class<T> type) {
        return portal.readAll(
                OFFICER, "tasks/guardedTask", Map.of("id", task.id()), "task.rollingSurveys[*]." + field, type);
    }

    private List<String> toAsk(Account account) {
        Map<String, ?> query = Map.of("toDo", "ASK_PARTICIPANTS", "first", 5);
        return portal.readAll(account, "tasks/tasksToDo", query, "tasksToDo.nodes[*].id", String.class);
    }

    private Input ofTask() {
        return Input.of("taskId", task.id()).withKey().with("questionnaireId", SurveyPlans.EVENT_FEEDBACK);
    }

    private Campaign campaign(String mutation, Input input) {
        return portal.change(OFFICER, mutation, input, "surveyCampaign", Campaign.class);
    }

    private <T> T plan(Campaign campaign, String field, Class<T> type) {
        return portal.read(
                OFFICER,
                "surveys/surveyCampaignPlan",
                Map.of("id", campaign.id()),
                "surveyCampaign.plan." + field,
                type);
    }

    private void record(Task of, String person) {
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(of, person + "@example.org"));
    }
}
