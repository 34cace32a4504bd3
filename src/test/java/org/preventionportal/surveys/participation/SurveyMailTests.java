package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.ShownResults;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Audience;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Progress;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.answers.SurveyState;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSupport;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.participants.OptOuts;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who is written to, when, and who is not any more. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SurveyMailTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final Input LIST = SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private SurveyReminders reminders;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Invitees invitees;

    @Autowired
    private Participations participations;

    @Autowired
    private ListedPeopleCounts counts;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MeterRegistry registry;

    private SurveyDriver surveys;
    private RespondentDriver respondents;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
        respondents = new RespondentDriver(portal);
    }

    private Campaign list(Input plan, String... people) {
        Campaign campaign = surveys.plan(plan);
        surveys.upload(
                portal,
                campaign,
                Stream.of(people).map("%s@example.org"::formatted).toList());
        return campaign;
    }

    private Map<String, String> open(Campaign campaign) {
        surveys.open(campaign);
        return texts();
    }

    /** By whom it went to. */
    private Map<String, String> texts() {
        dispatch.run();
        return mailbox.deliver().stream()
                .collect(Collectors.toMap(
                        mail -> MailCatcher.recipients(mail).replaceAll("\\[|@.*", ""), MailCatcher::text));
    }

    private static String token(@Nullable String text) {
        return String.valueOf(text).replaceAll("(?s).*?/survey/([A-Za-z0-9_-]{22})\\s.*", "$1");
    }

    private void answer(String token) {
        respondents.start(token);
        respondents.answer(token, Map.of("useful", Answer.picking("agree")));
    }

    /** Otherwise everybody who was invited would be read each hour, to find nobody. */
    @Test
    void nobodyIsReadForACampaignWithoutReminders() {
        open(list(LIST.with("reminders", Map.of("maxCount", 0, "minGapDays", 7)), "idle"));
        clock.advanceDays(8);

        commands.during(reminders::run);

        assertThat(commands.to("participations")).isEmpty();
    }

    @Test
    void onlyPeopleWhoHaveNotFinishedAreRemindedUpToTheMaximum() {
        Campaign campaign = list(
                LIST.with("reminders", Map.of("maxCount", 2, "minGapDays", 7)),
                "fin",
                "started",
                "idle",
                "stop",
                "bounce");
        Map<String, String> first = open(campaign);
        assertThat(first).hasSize(5);
        answer(token(first.get("fin")));
        respondents.finish(token(first.get("fin")));
        answer(token(first.get("started")));
        respondents.optOut(token(first.get("stop")));
        surveys.recordBounces(campaign, "Bounce@example.org");
        assertThat(progress(OFFICER, campaign))
                .isEqualTo(new Progress(0, 0, 0, 0, 0, false, true)); // no number of fewer than five shows

        clock.advanceDays(6);
        reminders.run();
        assertThat(texts()).isEmpty();
        clock.advanceDays(2);
        reminders.run();
        Map<String, String> second = texts();
        assertThat(second).containsOnlyKeys("started", "idle");
        assertThat(second.get("started")).contains("You have started").doesNotContain("/survey/");
        clock.advanceDays(8);
        reminders.run();
        reminders.run();
        assertThat(texts()).containsOnlyKeys("started", "idle");
        clock.advanceDays(30);
        reminders.run();
        assertThat(texts()).isEmpty();
        assertThat(database.dump("participations", "participants")).doesNotContain("stop@example.org");

        answer(token(second.get("idle")));
        respondents.look(token(first.get("idle"))).path("survey").valueIsNull();
        assertThat(respondents.read(token(second.get("idle"))).state()).isEqualTo(SurveyState.STARTED);
    }

    @Test
    void afterTheCloseProgressAndResponseRateSayTheSame() {
        String[] people = IntStream.range(0, 13).mapToObj("person%d"::formatted).toArray(String[]::new);
        Campaign campaign = list(LIST, people);
        List<String> tokens =
                open(campaign).values().stream().map(SurveyMailTests::token).toList();
        tokens.subList(0, 12).forEach(this::answer);
        tokens.subList(0, 12).forEach(respondents::finish);
        assertThat(progress(OFFICER, campaign)).isEqualTo(new Progress(0, 0, 10, 0, 10, false, true));

        surveys.close(campaign);
        assertThat(progress(OFFICER, campaign)).isEqualTo(new Progress(0, 0, 10, 0, 10, false, true));
        responseCountJob.run();

        assertThat(progress(OFFICER, campaign)).isEqualTo(new Progress(0, 0, 13, 0, 12, true, false));
        ShownResults.Rate rate = ShownResults.read(portal, OFFICER, campaign).responseRate();
        assertThat(rate.invited()).isEqualTo(DisclosedNumber.of(13));
        assertThat(rate.complete()).isEqualTo(DisclosedNumber.of(12));
    }

    @Test
    void emailsNameTheFindingsWhileEverybodyMayReadAny() {
        var reports = new ReportDriver(portal, Account.MANAGER);
        Report report = reports.published(reports.composed(ReportDriver.year(), "tasks.requested"));
        Input sharing = Input.of("programmeReportId", report.id());
        String share = "reporting/shareProgrammeReport";
        assertThat(portal.codes(Account.MANAGER, share, sharing.with("audience", "PARTNERS")))
                .isEmpty();
        Campaign before = list(LIST, "early");
        assertThat(open(before).get("early")).doesNotContain("/findings");

        assertThat(portal.codes(Account.MANAGER, share, sharing.with("audience", "EVERYBODY")))
                .isEmpty();
        assertThat(open(list(LIST, "jo")).get("jo"))
                .containsSubsequence("What came of earlier answers: http", "/findings", "Beth ddeilliodd", "/findings");
        clock.advanceDays(8);
        reminders.run();
        assertThat(texts().values()).isNotEmpty().allMatch(text -> text.contains("/findings"));
        clock.reset();

        reports.change("reporting/withdrawProgrammeReport", report.input().with("reason", "Wrong"));
        assertThat(open(list(LIST, "kim")).get("kim")).doesNotContain("/findings");
    }

    @Test
    void aPausedCampaignSendsNoMailAndTakesNoAnswers() {
        Campaign campaign = surveys.open(list(LIST, "one", "two"));
        dispatch.run();
        campaign = surveys.pause(surveys.load(campaign));
        assertThat(texts()).isEmpty();
        campaign = surveys.resume(campaign);
        clock.advance(Duration.ofMinutes(4));
        assertThat(texts()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        Map<String, String> mails = texts();
        assertThat(mails).hasSize(2);
        answer(token(mails.get("one")));
        clock.reset();
        surveys.pause(surveys.load(campaign));
        String token = token(mails.get("one"));
        assertThat(respondents.read(token).state()).isEqualTo(SurveyState.PAUSED);
        assertThat(respondents.codes("surveys/finishSurvey", token)).containsExactly("WRONG_STATE");
    }

    @Test
    void aCampaignCanBeExtendedButNotShortened() {
        Input room = SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 1);
        Campaign campaign = surveys.open(surveys.plan(room));
        dispatch.run();
        campaign = surveys.load(campaign);
        String code = surveys.code(campaign);
        answerInRoom(code);
        assertThat(respondents.codes("surveys/startSurvey", code)).containsExactly("FULL");
        LocalDate earlier = LocalDate.parse(Given.later()).minusDays(1);
        assertThat(portal.userErrors(
                        OFFICER,
                        "surveys/extendSurveyCampaign",
                        campaign.input().with("closesOn", earlier)))
                .extracting(UserError::code, UserError::message)
                .containsExactly(tuple(ErrorCode.OUT_OF_RANGE, "Choose the current last day or a later one."));
        assertThat(portal.codes(
                        OFFICER,
                        "surveys/updateSurveyCampaign",
                        campaign.input().with("plan", room)))
                .containsExactly("WRONG_STATE");
        surveys.extend(campaign, 2);
        dispatch.run();
        answerInRoom(code);
        assertThat(respondents.codes("surveys/startSurvey", code)).containsExactly("FULL");
    }

    private void answerInRoom(String code) {
        respondents.answer(respondents.start(code), Map.of("useful", Answer.picking("agree")));
    }

    @Test
    void oneNodeAtATimePreparesAndCountsACampaign() {
        Campaign campaign = list(LIST, "one");
        SimpleLock preparing = database.lockAsAnotherNode("prepare " + campaign.id());
        assertThat(open(campaign)).isEmpty();
        preparing.unlock();
        assertThat(texts()).containsOnlyKeys("one");

        surveys.close(campaign);
        SimpleLock counting = database.lockAsAnotherNode("count " + campaign.id());
        responseCountJob.run();
        assertThat(database.dump("ballots")).isNotEmpty();
        counting.unlock();
        responseCountJob.run();
        assertThat(database.dump("ballots")).isEmpty();
    }

    @Test
    void aTestIsMailedOnlyToTheCallerAndNotCounted() {
        Campaign campaign = list(LIST, "one");
        surveys.test(campaign);
        Map<String, String> mails = texts();
        assertThat(mails).containsOnlyKeys("officer.north-east");
        answer(token(mails.get("officer.north-east")));
        respondents.finish(token(mails.get("officer.north-east")));
        open(campaign);
        surveys.close(campaign);
        responseCountJob.run();

        assertThat(ShownResults.read(portal, Account.EVALUATOR, campaign)
                        .responseRate()
                        .responded())
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(database.dump("ballots")).isEmpty();
    }

    @Test
    void followUpsInviteTheSamePeopleExceptThoseWhoOptedOut() {
        Campaign campaign = list(LIST.with("followUps", List.of(3, 12)), "one", "two", "stop");
        Map<String, String> first = open(campaign);
        respondents.optOut(token(first.get("stop")));
        clock.advanceDays(80);
        CampaignSupport.maintain(beans);
        assertThat(texts()).isEmpty();
        clock.advanceDays(13);
        CampaignSupport.maintain(beans);
        CampaignSupport.maintain(beans);
        Map<String, String> again = texts();
        assertThat(again).containsOnlyKeys("one", "two");
        assertThat(database.dump("participations").split("OPTED_OUT", -1))
                .as("who has opted out counts in the follow-up, too")
                .hasSize(3);
        answer(token(again.get("one")));
        clock.advanceDays(290);
        CampaignSupport.maintain(beans); // the first and its follow-up are over, the next one opens
        assertThat(texts()).containsOnlyKeys("one", "two");
        responseCountJob.run();
        clock.reset();
        assertThat(portal.readAll(
                        Account.EVALUATOR,
                        "surveys/surveyFollowUps",
                        Map.of("id", campaign.id()),
                        "surveyCampaign.results.followUps[*].campaign.followUpOf.months",
                        Integer.class))
                .containsExactly(3);
    }

    @Test
    void aFollowUpDoesNotShowHowManyHaveOptedOutSince() {
        String[] people = IntStream.range(0, 16).mapToObj("person%d"::formatted).toArray(String[]::new);
        Campaign first = list(LIST.with("followUps", List.of(3)), people);
        respondents.optOut(token(open(first).get("person0")));
        clock.advanceDays(93);
        CampaignSupport.maintain(beans);
        CampaignSupport.maintain(beans);

        assertThat(texts()).hasSize(15).doesNotContainKey("person0");
        clock.reset();
        Campaign followUp = new Campaign(new CampaignId(first.id()).followUp(3).value(), 0, "");
        assertThat(progress(OFFICER, followUp))
                .isEqualTo(progress(OFFICER, first))
                .isEqualTo(new Progress(0, 0, 16, 0, 0, false, false));
        assertThat(audience(Account.EVALUATOR, followUp).isRounded())
                .as("nobody has uploaded it")
                .isTrue();
        assertThat(audience(Account.EVALUATOR, followUp).people()).isEqualTo(DisclosedNumber.of(15));
        assertThat(audience(OFFICER, followUp).isRounded()).isFalse();
    }

    /** A node died when it had listed those who had not opted out by then. */
    @Test
    void whoOptsOutWhileAFollowUpIsPreparedCountsInItOnce() {
        Campaign first = list(LIST.with("followUps", List.of(3)), "stay", "stop");
        open(first);
        clock.advanceDays(93);
        CampaignSupport.maintain(beans);
        CampaignId followUp = new CampaignId(first.id()).followUp(3);
        invitees.list(followUp, List.of("stay@example.org", "stop@example.org"));
        participations.optOut(RollingSupport.invited(mongo, new CampaignId(first.id()), "stop@example.org"));
        optOuts.add("stop@example.org");

        assertThat(texts()).containsOnlyKeys("stay");
        assertThat(counts.all(followUp)).isEqualTo(2);
    }

    private static Query stop(Campaign campaign) {
        return Query.query(
                Criteria.where("campaign").is(campaign.id()).and("email").is("stop@example.org"));
    }

    /** A mail server's refusals are listed: what is missing there would show who has opted out. */
    @Test
    void anOptOutDeletesTheAddressFromOtherCampaignsUnlessTheyListItAsRefused() {
        Campaign refused = list(LIST, "stop", "stay");
        Campaign bounced = list(LIST, "stop", "stay");
        Campaign other = list(LIST, "stop", "stay");
        var undeliverable = Update.update("mail", "UNDELIVERABLE");
        mongo.updateFirst(stop(refused), undeliverable, Participation.class);
        mongo.updateFirst(stop(bounced), undeliverable.set("bounceRecordedOn", LocalDate.EPOCH), Participation.class);
        Map<String, String> mails = open(list(LIST, "stop", "stay"));

        respondents.optOut(token(mails.get("stop")));

        assertThat(mongo.find(Query.query(Criteria.where("email").is("stop@example.org")), Participation.class))
                .extracting(one -> one.campaign().value())
                .containsExactly(refused.id());
        assertThat(counts.all(new CampaignId(other.id()))).isEqualTo(2);
        assertThat(counts.optedOut(new CampaignId(other.id()))).isEqualTo(1);
    }

    @Test
    void participantsOfTasksInTheOfficersRegionsAreInvitedOnceEach() {
        completed("jo", "al");
        completed("jo", "kim", "no");
        portal.change(OFFICER, "tasks/optOutParticipant", Input.of("email", "no@example.org"), "email", String.class);
        completed("no");
        Campaign campaign = surveys.plan(SurveyPlans.tasksOf("NORTH_EAST"));
        assertThat(audience(OFFICER, campaign)).satisfies(audience -> {
            assertThat(audience.people()).isEqualTo(DisclosedNumber.tooFew());
            assertThat(audience.duplicates()).isEqualTo(DisclosedNumber.tooFew());
            assertThat(audience.addresses())
                    .containsExactly("al@example.org", "jo@example.org", "kim@example.org", "no@example.org");
        });
        assertThat(open(campaign)).containsOnlyKeys("jo", "al", "kim");

        assertThat(audience(OFFICER, surveys.plan(SurveyPlans.tasksOf("NORTH_EAST", "CAMPAIGN")))
                        .people())
                .isEqualTo(DisclosedNumber.of(0));
        assertThat(portal.codes(
                        OFFICER,
                        "surveys/createSurveyCampaign",
                        Input.of("plan", SurveyPlans.tasksOf("WALES")).withKey()))
                .containsExactly("NOT_ALLOWED");
    }

    private Progress progress(Account reader, Campaign campaign) {
        return portal.read(
                reader,
                "surveys/surveyProgress",
                Map.of("id", campaign.id()),
                "surveyCampaign.progress",
                Progress.class);
    }

    private Audience audience(Account reader, Campaign campaign) {
        return new SurveyDriver(portal, reader).audience(campaign);
    }

    private void completed(String... people) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(record(task, people)));
    }

    private ChangedTask record(Task task, String... people) {
        String[] addresses = Stream.of(people).map("%s@example.org"::formatted).toArray(String[]::new);
        return portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, addresses));
    }

    /** An attacker lists fourteen addresses of their own and one other, and reads all that can be read. */
    @Test
    void nothingShowsWhetherOneAddressHasOptedOut() {
        portal.change(OFFICER, "tasks/optOutParticipant", Input.of("email", "gone@example.org"), "email", String.class);

        List<Object> here = seenOf("here");

        assertThat(here)
                .startsWith(new Progress(15, 0, 0, 0, 0, false, false), DisclosedNumber.of(15), List.of("WRONG_STATE"))
                .endsWith(new Progress(0, 0, 14, 1, 0, false, false), List.of());
        assertThat(seenOf("gone")).isEqualTo(here);
    }

    /** The id of an invitation can be calculated from the address and the campaign. */
    @Test
    void neitherTheLogNorTheMetricsShowWhoHasOptedOut(CapturedOutput log) {
        portal.change(OFFICER, "tasks/optOutParticipant", Input.of("email", "gone@example.org"), "email", String.class);
        double nobody = mailsForNobody();

        open(list(LIST, "gone", "here"));

        assertThat(log.getAll()).doesNotContain(ParticipationId.PREFIX);
        assertThat(mailsForNobody()).isEqualTo(nobody);
    }

    private double mailsForNobody() {
        return registry.get("portal.mail").tag("outcome", "nobody").counter().count();
    }

    private List<Object> seenOf(String person) {
        List<Object> seen = new ArrayList<>();
        String[] people = Stream.concat(
                        IntStream.range(0, 14).mapToObj(i -> "own%d.%s".formatted(i, person)), Stream.of(person))
                .toArray(String[]::new);
        Campaign campaign = list(LIST, people);
        Input bounce =
                Input.of("surveyCampaignId", campaign.id()).with("emails", List.of("%s@example.org".formatted(person)));
        seen.add(progress(OFFICER, campaign));
        seen.add(audience(OFFICER, campaign).people());
        seen.add(portal.codes(OFFICER, "surveys/recordSurveyBounces", bounce));
        campaign = surveys.open(campaign);
        dispatch.run();
        seen.add(progress(OFFICER, campaign));
        mailbox.deliver();
        seen.add(progress(OFFICER, campaign));
        seen.add(portal.codes(OFFICER, "surveys/recordSurveyBounces", bounce));
        seen.add(progress(OFFICER, campaign));
        seen.add(portal.readAll(
                OFFICER,
                "surveys/undeliverableAddresses",
                Map.of("id", campaign.id()),
                "surveyCampaign.undeliverableAddresses.nodes[*].email",
                String.class));
        return seen;
    }

    /** What is missing from the addresses of its tasks would show who has opted out. */
    @Test
    void aListStaysAList() {
        Campaign campaign = list(LIST, "one");
        assertThat(portal.codes(
                        OFFICER,
                        "surveys/updateSurveyCampaign",
                        campaign.input().with("plan", SurveyPlans.tasksOf("NORTH_EAST"))))
                .containsExactly("INVALID");
    }

    @Test
    void theAudienceSaysHowManyTheTasksReachedWithoutYoungPeople() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        record(task, "one", "two", "three", "four", "five", "six");
        for (ReachKind kind : List.of(ReachKind.YOUNG_PEOPLE, ReachKind.OTHER)) {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(task.id().value())),
                    new Update()
                            .push(
                                    "delivery.activities.0.reach",
                                    new ReachFigure(kind, ReachStage.DELIVERED, 30, Reach.Method.HEADCOUNT)),
                    Task.class);
        }

        Campaign ofTasks = surveys.plan(SurveyPlans.tasksOf("NORTH_EAST"));
        commands.during(() -> assertThat(audience(OFFICER, ofTasks).reached())
                .as("20 professionals and 30 others")
                .isEqualTo(DisclosedNumber.of(50)));
        assertThat(commands.projections("tasks"))
                .as("nothing else of the tasks is read")
                .isNotEmpty()
                .doesNotContainNull();
        assertThat(audience(OFFICER, list(LIST, "one")).reached()).isNull();
    }

    /** Two selections would otherwise show how many people took part on one day. */
    @Test
    void theSizeOfAnAudienceIsRoundedForAReaderWhoMayNotSeeItsAddresses() {
        record(given.completedOn(LocalDate.of(2026, 3, 2)), "one", "two", "three", "four", "five", "six");
        record(given.completedOn(LocalDate.of(2026, 3, 3)), "one", "seven", "eight");
        surveys = new SurveyDriver(portal, Account.EVALUATOR);

        var rounded = new Progress(0, 5, 0, 0, 0, false, true);

        assertThat(seenOfTasksUntil("2026-03-02"))
                .containsExactly(DisclosedNumber.of(5), DisclosedNumber.of(0), DisclosedNumber.of(5), rounded, rounded);
        assertThat(seenOfTasksUntil("2026-03-03"))
                .containsExactly(
                        DisclosedNumber.of(5), DisclosedNumber.tooFew(), DisclosedNumber.of(5), rounded, rounded);
    }

    private List<Object> seenOfTasksUntil(String day) {
        Input tasks = Input.of("startsOn", "2026-03-01")
                .with("endsOn", day)
                .with("regions", List.of())
                .with("kinds", List.of());
        Campaign campaign = surveys.plan(SurveyPlans.tasksOf("NORTH_EAST").with("tasks", tasks));
        Audience planned = audience(Account.EVALUATOR, campaign);
        assertThat(planned.isRounded()).isTrue();
        assertThat(audience(Account.MANAGER, campaign).isRounded()).isFalse();
        surveys.open(campaign);
        dispatch.run();
        return List.of(
                planned.people(),
                planned.duplicates(),
                audience(Account.EVALUATOR, campaign).people(),
                progress(Account.OFFICER_SOUTH_EAST, campaign),
                progress(Account.EVALUATOR, campaign));
    }

    @Test
    void anUploadReportsTheRowsThatAreWrong() {
        Campaign campaign = list(LIST, "known");
        String sheet =
                "email;Name\r\nJo@Example.org;Jo\r\nnobody;X\r\n;Y\r\nknown@example.org;Z\r\njo@example.org;Jo\r\n";
        String answer = new String(
                Objects.requireNonNull(portal.put(OFFICER, path(campaign), sheet.getBytes(StandardCharsets.UTF_8))
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(answer)
                .contains(
                        "\"rows\":5",
                        "\"listed\":2",
                        "\"row\":3",
                        "Enter an email address, such as name@example.org.",
                        "\"row\":4")
                .doesNotContain("nobody", "Name\"");
        assertThat(put(Account.PARTNER_NORTH, campaign, "email")).isEqualTo(403);
        assertThat(put(Account.OFFICER_SOUTH_EAST, campaign, "email")).isEqualTo(403);
        assertThat(put(OFFICER, campaign, "address\njo@example.org")).isEqualTo(422);
        assertThat(put(OFFICER, new Campaign("svc_0", 0, ""), "email")).isEqualTo(404);
        open(campaign);
        assertThat(put(OFFICER, campaign, "email\nlate@example.org")).isEqualTo(409);
    }

    private int put(Account account, Campaign campaign, String sheet) {
        return portal.put(account, path(campaign), sheet.getBytes(StandardCharsets.UTF_8))
                .getStatus()
                .value();
    }

    private static String path(Campaign campaign) {
        return "/surveys/%s/audience".formatted(campaign.id());
    }
}
