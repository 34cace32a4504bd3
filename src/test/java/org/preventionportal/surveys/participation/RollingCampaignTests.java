package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Progress;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.audience.AudienceSupport;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What people are mailed by a rolling campaign, and what its plan may say. */
@PortalTest
class RollingCampaignTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Invitations delayedInvitations;

    @Autowired
    private RollingInvitations invitations;

    @Autowired
    private SurveyReminders reminders;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Mailbox mailbox;

    private SurveyDriver surveys;
    private RespondentDriver respondents;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
        respondents = new RespondentDriver(portal);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void aMailNamesTheWorkAndTheWaveAndItsLinkWorksForFourWeeks() {
        completed("jo", "al");
        Campaign campaign = surveys.plan(rolling());
        assertThat(audience(campaign)).isEqualTo(DisclosedNumber.of(0));
        surveys.open(campaign);
        assertThat(mails(27)).isEmpty();
        Map<String, String> first = mails(1);
        assertThat(first).containsOnlyKeys("jo", "al");
        assertThat(first.get("jo"))
                .contains("training session, completed in " + month())
                .contains("survey\n4 weeks after it", "sesiwn hyfforddi", "4 wythnos wedyn");

        String jo = link(Objects.requireNonNull(first.get("jo")));
        respondents.start(jo);
        respondents.answer(jo, Map.of("useful", Answer.picking("agree")));
        assertThat(mails(8)) // reminders, of which only one has a link
                .containsOnlyKeys("jo", "al")
                .allSatisfy((_, reminder) -> assertThat(reminder)
                        .contains("You took part in this work: training session, completed in " + month())
                        .contains("our survey 4 weeks after it", "sesiwn hyfforddi", "4 wythnos wedyn"));
        assertThat(mails(8)).containsOnlyKeys("jo", "al");
        assertThat(mails(12)).isEmpty();
        assertThat(respondents.read(jo).title()).isNotEmpty();
        assertThat(mails(1)).isEmpty();
        respondents.look(jo).path("survey").valueIsNull();
        assertThat(mails(40).get("jo")).contains("survey\n3 months after it", "3 mis wedyn");
    }

    /** It would ask about tasks that the other one follows. */
    @Test
    void aCampaignCannotBeExtendedIntoTheDaysOfItsSuccessor() {
        LocalDate today = LondonTime.today(clock);
        Campaign first = surveys.open(surveys.plan(until(today.plusMonths(1), today, today.plusMonths(1))));
        Campaign alone = surveys.extend(first, today.plusMonths(2));
        assertThat(tasksUntil(alone)).isEqualTo(today.plusMonths(2));
        surveys.open(surveys.plan(until(today.plusMonths(5), today.plusMonths(2).plusDays(1), today.plusMonths(5))));

        assertThat(surveys.extending(alone, today.plusMonths(3))).containsExactly("NOT_ALLOWED");
        assertThat(tasksUntil(surveys.extend(alone, today.plusMonths(2)))).isEqualTo(today.plusMonths(2));
    }

    /** Its later waves would be asked by nobody otherwise. */
    @Test
    void aCampaignThatASuccessorFollowsCanAskLongerAboutItsOwnTasks() {
        LocalDate today = LondonTime.today(clock);
        LocalDate last = today.plusMonths(1);
        Campaign first = surveys.open(surveys.plan(until(last, today, last)));
        surveys.open(surveys.plan(until(today.plusMonths(5), last.plusDays(1), today.plusMonths(5))));

        Campaign longer = surveys.extendWithItsTasks(first, today.plusMonths(3));

        assertThat(stored(longer).plan().closesOn()).isEqualTo(today.plusMonths(3));
        assertThat(tasksUntil(longer)).isEqualTo(last);
        assertThat(tasksUntil(surveys.extend(longer, today.plusMonths(4))))
                .as("later, too")
                .isEqualTo(last);
    }

    @Test
    void anOfficerDoesNotExtendACampaignToFurtherTasksOfOtherRegions() {
        LocalDate today = LondonTime.today(clock);
        Campaign campaign = surveys.open(surveys.plan(until(today.plusMonths(1), today, today.plusMonths(1))));
        mongo.updateFirst(
                new Query(), Update.update("plan.tasks.regions", List.of(Region.SOUTH_EAST)), SurveyCampaign.class);

        assertThat(surveys.extending(campaign, today.plusMonths(2))).containsExactly("NOT_ALLOWED");
        assertThat(surveys.extending(campaign, today.plusMonths(1))).isEmpty();
        assertThat(tasksUntil(surveys.extendWithItsTasks(campaign, today.plusMonths(2))))
                .isEqualTo(today.plusMonths(1));
    }

    private static Input until(LocalDate closesOn, LocalDate startsOn, LocalDate endsOn) {
        return SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, startsOn, List.of("FIRST"))
                .with(
                        "tasks",
                        Input.of("startsOn", startsOn.toString())
                                .with("endsOn", endsOn.toString())
                                .with("regions", List.of("NORTH_EAST")))
                .with("closesOn", closesOn.toString());
    }

    private LocalDate tasksUntil(Campaign campaign) {
        return Objects.requireNonNull(stored(campaign).plan().tasks()).endsOn();
    }

    private SurveyCampaign stored(Campaign campaign) {
        return Objects.requireNonNull(mongo.findById(campaign.id(), SurveyCampaign.class));
    }

    /** Also if an officer opens one and a manager the other. */
    @Test
    void twoCampaignsDoNotAskTheSameAboutTheSameTasks() {
        Campaign first = surveys.open(surveys.plan(rolling().with("name", "The first one")));
        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign same = manager.plan(rolling());

        assertThat(manager.opening(same)).containsExactly("WRONG_STATE");

        manager.open(manager.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, LondonTime.today(clock), List.of("SIX_MONTHS"))));
        surveys.close(first);
        manager.open(same);
    }

    @Test
    void aWaveThatACampaignHasAskedIsNotAskedByTheNextOne() {
        completed("jo");
        Campaign first = surveys.open(surveys.plan(rolling()));
        assertThat(mails(28)).containsOnlyKeys("jo");
        clock.reset(); // tokens are valid for minutes
        surveys.close(first);
        surveys.open(surveys.plan(rolling()));
        completed("kim");

        assertThat(mails(59)).containsOnlyKeys("kim");
        assertThat(mails(41)).containsOnlyKeys("jo", "kim");
    }

    /** Old tasks are asked about in the waves that the campaign before could not ask. */
    @Test
    void whatEndedLongAgoIsAskedInTheWaveThatIsDueAndNeverInTheFirst() {
        LocalDate today = LondonTime.today(clock);
        record(given.completedOn(today.minusMonths(4)), "three");
        record(given.completedOn(today.minusMonths(9)), "none");
        record(given.completedOn(today.minusDays(60).minusMonths(12)), "twelve");
        Input tasks = Input.of("startsOn", RollingPlan.firstCompletion(today))
                .with("endsOn", today.plusMonths(6))
                .with("regions", List.of("NORTH_EAST"));
        surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of((Object[]) SurveyWave.values()))
                        .with("tasks", tasks)));

        Map<String, String> mails = mails(0);

        assertThat(mails).containsOnlyKeys("three", "twelve");
        assertThat(mails.get("three")).contains("survey\n3 months after it");
        assertThat(mails.get("twelve")).contains("survey\n12 months after it");
        assertThat(Stream.iterate(0, days -> days < 60, days -> days + 10).flatMap(_ -> mails(10).values().stream()))
                .noneMatch(mail -> mail.contains("4 weeks after"));
    }

    @Test
    void whoHasOptedOutIsCountedLikeTheOthersAndGetsNoMail() {
        portal.change(OFFICER, "tasks/optOutParticipant", Input.of("email", "no@example.org"), "email", String.class);
        completed("jo", "no");
        Campaign campaign = surveys.open(surveys.plan(rolling()));

        assertThat(mails(28)).containsOnlyKeys("jo");
        var id = new CampaignId(campaign.id());
        assertThat(AudienceSupport.byMail(beans, id)).isEqualTo(Map.of(MailState.SENT, 2, MailState.OPTED_OUT, 0));
        assertThat(mails(1)).isEmpty();
    }

    /** Otherwise one person more would count as asked, which shows the opt-out to who knows that emails bounce. */
    @Test
    void whomMailDoesNotReachIsNotCountedAfterAnOptOutEither() {
        var earlier = new CampaignId("svc_earlier");
        RollingSupport.list(mongo, earlier, "no@example.org", LondonTime.today(clock));
        mongo.updateFirst(
                Query.query(Criteria.where("campaign").is(earlier.value())),
                Update.update("mail", MailState.UNDELIVERABLE),
                Participation.class);
        RollingSupport.optOut(beans, mongo, "no@example.org");
        portal.change(OFFICER, "tasks/optOutParticipant", Input.of("email", "no@example.org"), "email", String.class);
        completed("jo", "no");
        Campaign campaign = surveys.open(surveys.plan(rolling()));

        assertThat(mails(28)).containsOnlyKeys("jo");
        assertThat(AudienceSupport.byMail(beans, new CampaignId(campaign.id()))).isEqualTo(Map.of(MailState.SENT, 1));
    }

    @Test
    void whoWasAskedByHandAboutATaskIsNotAskedByTheFirstWave() {
        Task task = completed("jo");
        askByHand(task);
        record(task, "kim");
        surveys.open(surveys.plan(rolling()));

        assertThat(mailbox.deliver()).hasSize(1);
        clock.advanceDays(45);
        invitations.run();
        assertThat(recipients()).containsExactly("kim");
        clock.advanceDays(47);
        invitations.run();
        assertThat(recipients()).containsExactlyInAnyOrder("jo", "kim");
    }

    @Test
    void whoWasAskedByAWaveIsAskedByHandAfterTheGap() {
        LocalDate completedOn = LondonTime.today(clock).minusWeeks(4);
        Task task = given.completedOn(completedOn);
        record(task, "jo");
        surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn, List.of("FIRST"))));
        assertThat(mails(0)).containsOnlyKeys("jo");

        askByHand(task);
        assertThat(recipients()).isEmpty();
        clock.advanceDays(30);
        delayedInvitations.run();

        assertThat(recipients()).containsExactly("jo");
    }

    @Test
    void aWaveThatAnotherEmailKeepsFromAskingInTimeAsksAfterTheGap() {
        Campaign wave = due("jo");
        invitations.run();
        surveys.pause(surveys.load(wave));
        Task other = given.completedOn(LondonTime.today(clock).minusDays(1));
        record(other, "jo");
        askByHand(other);
        assertThat(recipients()).containsExactly("jo");
        surveys.resume(surveys.load(wave));

        clock.advanceDays(1);
        assertThat(recipients()).isEmpty();
        clock.advanceDays(28);
        invitations.run();
        assertThat(recipients()).isEmpty();
        clock.advanceDays(1);
        invitations.run();
        assertThat(recipients()).containsExactly("jo");
    }

    @Test
    void aWaveAsksAgainWhoseInvitationWasNotSentWhileItWorked() {
        due("jo");
        invitations.run();

        clock.advanceDays(29);
        assertThat(recipients()).isEmpty();
        invitations.run();
        assertThat(recipients()).containsExactly("jo");
    }

    /** Opens a campaign that asks people about a task today. */
    private Campaign due(String... people) {
        LocalDate completedOn = LondonTime.today(clock).minusWeeks(4);
        record(given.completedOn(completedOn), people);
        return surveys.open(
                surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn, List.of("FIRST"))));
    }

    /** Who read it each day could otherwise subtract how many people took part in the tasks of a day. */
    @Test
    void theProgressIsRoundedUntilTheClose() {
        LocalDate first = LondonTime.today(clock).minusWeeks(4);
        record(given.completedOn(first), people(16));
        record(given.completedOn(first.plusWeeks(1)), "jo", "al", "kim");
        Campaign campaign =
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, first, List.of("FIRST"))));
        var rounded = new Progress(0, 0, 15, 0, 0, false, true);

        mails(0);
        assertThat(progress(campaign)).isEqualTo(rounded);
        mails(7);
        clock.reset(); // tokens are valid for minutes
        assertThat(progress(campaign)).isEqualTo(rounded);
        surveys.close(campaign);
        assertThat(progress(campaign)).isEqualTo(new Progress(0, 0, 19, 0, 0, false, false));
    }

    private static String[] people(int number) {
        return IntStream.range(0, number).mapToObj("person%d"::formatted).toArray(String[]::new);
    }

    private Progress progress(Campaign campaign) {
        return portal.read(
                Account.OFFICER_SOUTH_EAST,
                "surveys/surveyProgress",
                Map.of("id", campaign.id()),
                "surveyCampaign.progress",
                Progress.class);
    }

    private void askByHand(Task task) {
        portal.change(
                OFFICER,
                "surveys/askTaskParticipants",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                        .with("closesOn", Given.later()),
                "surveyCampaign",
                Campaign.class);
        dispatch.run();
    }

    private List<String> recipients() {
        return mailbox.deliver().stream()
                .map(mail -> MailCatcher.recipients(mail).replaceAll("\\[|@.*", ""))
                .toList();
    }

    @Test
    void aPausedCampaignCatchesUpAndAClosedOneAsksNobody() {
        Campaign campaign = surveys.pause(surveys.open(surveys.plan(rolling())));
        completed("jo");
        assertThat(mails(40)).isEmpty();
        clock.reset(); // tokens are valid for minutes
        surveys.resume(surveys.load(campaign));
        assertThat(mails(41)).containsOnlyKeys("jo");
        clock.reset();
        surveys.close(campaign);
        assertThat(mails(100)).isEmpty();
    }

    @Test
    void aPlanThatCannotWorkIsRefused() {
        Input waves = Input.of("waves", List.of("FIRST")).with("firstAfterWeeks", 4);
        assertThat(codes(rolling().with("rolling", null))).containsExactly("REQUIRED");
        assertThat(codes(rolling().with("tasks", null))).containsExactly("REQUIRED");
        assertThat(codes(rolling().with("followUps", List.of(3)))).containsExactly("INVALID");
        assertThat(codes(rolling().with("rolling", waves.with("waves", List.of("FIRST", "FIRST")))))
                .containsExactly("INVALID");
        assertThat(codes(rolling().with("rolling", waves.with("waves", List.of()))))
                .containsExactly("REQUIRED");
        assertThat(codes(rolling().with("rolling", waves.with("firstAfterWeeks", 13))))
                .isNotEmpty();
        assertThat(codes(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK).with("rolling", waves)))
                .containsExactly("REQUIRED");
        assertThat(portal.codes(
                        Account.OFFICER_SOUTH_EAST,
                        "surveys/createSurveyCampaign",
                        Input.of("plan", rolling()).withKey()))
                .containsExactly("NOT_ALLOWED");
    }

    private List<String> codes(Input plan) {
        return portal.codes(
                OFFICER, "surveys/createSurveyCampaign", Input.of("plan", plan).withKey());
    }

    private Input rolling() {
        return SurveyPlans.rolling(
                SurveyPlans.EVENT_FEEDBACK, LondonTime.today(clock), List.of("FIRST", "THREE_MONTHS"));
    }

    private Task completed(String... people) {
        Task task = given.completedOn(LondonTime.today(clock));
        record(task, people);
        return task;
    }

    private void record(Task task, String... people) {
        String[] addresses = Stream.of(people).map("%s@example.org"::formatted).toArray(String[]::new);
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, addresses));
    }

    /** What is mailed on the last of some days, by recipient. */
    private Map<String, String> mails(int days) {
        clock.advanceDays(days);
        invitations.run();
        reminders.run();
        return mailbox.deliver().stream()
                .collect(Collectors.toMap(
                        mail -> MailCatcher.recipients(mail).replaceAll("\\[|@.*", ""),
                        mail -> MailCatcher.text(mail).replace("\r\n", "\n")));
    }

    private static String link(String text) {
        return text.replaceAll("(?s).*?/survey/([A-Za-z0-9_-]{22})\\s.*", "$1");
    }

    private static String month() {
        return LocalDate.now(LondonTime.ZONE).format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK));
    }

    private DisclosedNumber audience(Campaign campaign) {
        return portal.read(
                OFFICER,
                "surveys/surveyAudience",
                Map.of("id", campaign.id()),
                "surveyCampaign.audience.people",
                DisclosedNumber.class);
    }
}
