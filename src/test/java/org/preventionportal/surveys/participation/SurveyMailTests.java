package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.campaigns.CampaignMaintenance;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is written to, when, and who is not any more. */
@PortalTest
class SurveyMailTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

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
    private CampaignMaintenance maintenance;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TestDatabase database;

    private SurveyDriver surveys;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
    }

    private Campaign list(String more, String... people) {
        Campaign campaign = surveys.plan(
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: LIST, closesOn: \"%s\" %s"
                        .formatted(Given.later(), more));
        surveys.upload(
                campaign, Stream.of(people).map("%s@example.org"::formatted).toList());
        return campaign;
    }

    private Map<String, String> open(Campaign campaign) {
        surveys.change("openSurveyCampaign", campaign, "");
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
        surveys.start(token);
        surveys.answer(token, Map.of("useful", Answer.picking("agree")));
    }

    @Test
    void onlyPeopleWhoHaveNotFinishedAreRemindedUpToTheMaximum() {
        Campaign campaign = list("reminders: {maxCount: 2, minGapDays: 7}", "fin", "begun", "idle", "stop", "bounce");
        Map<String, String> first = open(campaign);
        assertThat(first).hasSize(5);
        answer(token(first.get("fin")));
        surveys.finish(token(first.get("fin")));
        answer(token(first.get("begun")));
        surveys.anonymous("optOutOfSurveys", "token: \"%s\"".formatted(token(first.get("stop"))), "");
        portal.change(
                OFFICER,
                "recordSurveyBounces",
                "surveyCampaignId: \"%s\", emails: [\"Bounce@example.org\"]".formatted(campaign.id()),
                "surveyCampaign { id }");
        assertThat(portal.text(
                        OFFICER,
                        "{ surveyCampaign(id: \"%s\") { progress { sent undeliverable optedOut finished } } }"
                                .formatted(campaign.id())))
                .contains(
                        "sent=3", "undeliverable=1", "optedOut=1", "finished=0"); // one person is rounded down to zero

        clock.advance(Duration.ofDays(6));
        reminders.run();
        assertThat(texts()).isEmpty();
        clock.advance(Duration.ofDays(2));
        reminders.run();
        Map<String, String> second = texts();
        assertThat(second).containsOnlyKeys("begun", "idle");
        assertThat(second.get("begun")).contains("You have begun").doesNotContain("/survey/");
        clock.advance(Duration.ofDays(8));
        reminders.run();
        reminders.run();
        assertThat(texts()).containsOnlyKeys("begun", "idle");
        clock.advance(Duration.ofDays(30));
        reminders.run();
        assertThat(texts()).isEmpty();
        assertThat(database.dump("participations", "participants")).doesNotContain("stop@example.org");

        answer(token(second.get("idle")));
        assertThat(surveys.read(token(first.get("idle")), "state")).isEqualTo("null");
        assertThat(surveys.read(token(second.get("idle")), "state")).contains("STARTED");
    }

    @Test
    void aPausedCampaignSendsNoMailAndTakesNoAnswers() {
        Campaign campaign = surveys.change("openSurveyCampaign", list("", "one", "two"), "");
        dispatch.run();
        campaign = surveys.change("pauseSurveyCampaign", surveys.load(campaign), "");
        assertThat(texts()).isEmpty();
        campaign = surveys.change("resumeSurveyCampaign", campaign, "");
        clock.advance(Duration.ofMinutes(4));
        assertThat(texts()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        Map<String, String> mails = texts();
        assertThat(mails).hasSize(2);
        answer(token(mails.get("one")));
        clock.reset();
        surveys.change("pauseSurveyCampaign", surveys.load(campaign), "");
        assertThat(surveys.read(token(mails.get("one")), "state")).contains("PAUSED");
        assertThat(surveys.anonymous("finishSurvey", "token: \"%s\"".formatted(token(mails.get("one"))), "")
                        .toString())
                .contains("WRONG_STATE");
    }

    @Test
    void aCampaignCanBeExtendedButNotShortened() {
        String room =
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 1, closesOn: \"%s\""
                        .formatted(Given.later());
        Campaign campaign = surveys.change("openSurveyCampaign", surveys.plan(room), "");
        dispatch.run();
        campaign = surveys.load(campaign);
        String of = "surveyCampaignId: \"%s\", version: %d, ".formatted(campaign.id(), campaign.version());
        String code = token(
                portal.text(OFFICER, "{ surveyCampaign(id: \"%s\") { openLink { url } } }".formatted(campaign.id()))
                        .replace("}", " "));
        surveys.start(code);
        assertThat(startsAnother(code)).contains("WRONG_STATE");
        assertThat(portal.codes(OFFICER, "extendSurveyCampaign", of + "closesOn: \"2026-12-01\""))
                .containsExactly("OUT_OF_RANGE");
        assertThat(portal.codes(OFFICER, "updateSurveyCampaign", of + "plan: {%s}".formatted(room)))
                .containsExactly("WRONG_STATE");
        surveys.change("extendSurveyCampaign", campaign, ", cap: 2, closesOn: \"%s\"".formatted(Given.later()));
        dispatch.run();
        assertThat(startsAnother(code)).contains("userErrors=[]");
        assertThat(startsAnother(code)).contains("WRONG_STATE");
    }

    private String startsAnother(String code) {
        return surveys.anonymous("startSurvey", "token: \"%s\"".formatted(code), "")
                .toString();
    }

    @Test
    void oneNodeAtATimePreparesAndCountsACampaign() {
        Campaign campaign = list("", "one");
        SimpleLock preparing = database.lockAsAnotherNode("prepare " + campaign.id());
        assertThat(open(campaign)).isEmpty();
        preparing.unlock();
        assertThat(texts()).containsOnlyKeys("one");

        surveys.change("closeSurveyCampaign", surveys.load(campaign), "");
        SimpleLock counting = database.lockAsAnotherNode("count " + campaign.id());
        responseCountJob.run();
        assertThat(database.dump("ballots")).isNotEmpty();
        counting.unlock();
        responseCountJob.run();
        assertThat(database.dump("ballots")).isEmpty();
    }

    @Test
    void aTestIsMailedOnlyToTheCallerAndNotCounted() {
        Campaign campaign = list("", "one");
        portal.change(
                OFFICER,
                "testSurveyCampaign",
                "surveyCampaignId: \"%s\"".formatted(campaign.id()),
                "surveyCampaign { id }");
        Map<String, String> mails = texts();
        assertThat(mails).containsOnlyKeys("officer.north-east");
        answer(token(mails.get("officer.north-east")));
        surveys.finish(token(mails.get("officer.north-east")));
        open(campaign);
        surveys.change("closeSurveyCampaign", surveys.load(campaign), "");
        responseCountJob.run();

        assertThat(portal.text(
                        Account.EVALUATOR,
                        "{ surveyCampaign(id: \"%s\") { totals { responseRate { responded { suppressedBecause } } } } }"
                                .formatted(campaign.id())))
                .contains("responded={suppressedBecause=FEWER_THAN_FIVE}"); // even for those who are entitled
        assertThat(database.dump("ballots")).isEmpty();
    }

    @Test
    void followUpsInviteTheSamePeopleExceptThoseWhoOptedOut() {
        Campaign campaign = list("followUps: [3, 12]", "one", "two", "stop");
        Map<String, String> first = open(campaign);
        surveys.anonymous("optOutOfSurveys", "token: \"%s\"".formatted(token(first.get("stop"))), "");
        clock.advance(Duration.ofDays(80));
        maintenance.run();
        assertThat(texts()).isEmpty();
        clock.advance(Duration.ofDays(13));
        maintenance.run();
        maintenance.run();
        Map<String, String> again = texts();
        assertThat(again).containsOnlyKeys("one", "two");
        answer(token(again.get("one")));
        clock.advance(Duration.ofDays(360));
        maintenance.run(); // the first and its follow-up are over, the next one opens
        assertThat(texts()).containsOnlyKeys("one", "two");
        responseCountJob.run();
        clock.reset();
        assertThat(portal.text(
                        Account.EVALUATOR,
                        "{ surveyCampaign(id: \"%s\") { results { followUps { campaign { followUpOf { months campaign { id } } } } } } }"
                                .formatted(campaign.id())))
                .contains("months=3")
                .doesNotContain("months=12");
    }

    @Test
    void participantsOfTasksInTheOfficersRegionsAreInvitedOnceEach() {
        completed("jo", "al");
        completed("jo", "kim", "no");
        portal.change(OFFICER, "optOutParticipant", "email: \"no@example.org\"", "email");
        String plan =
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: TASKS, closesOn: \"%s\", tasks: {startsOn: \"2020-01-01\", endsOn: \"2030-01-01\", regions: [%s], kinds: [%s]}";
        Campaign campaign = surveys.plan(plan.formatted(Given.later(), "NORTH_EAST", ""));
        assertThat(audience(campaign))
                .contains("people=3", "duplicates=1", "addresses=[al@example.org, jo@example.org, kim@example.org]");
        assertThat(open(campaign)).containsOnlyKeys("jo", "al", "kim");

        assertThat(audience(surveys.plan(plan.formatted(Given.later(), "NORTH_EAST", "CAMPAIGN"))))
                .contains("people=0");
        assertThat(portal.codes(
                        OFFICER,
                        "createSurveyCampaign",
                        "idempotencyKey: \"%s\", plan: {%s}"
                                .formatted(UUID.randomUUID(), plan.formatted(Given.later(), "WALES", ""))))
                .containsExactly("NOT_ALLOWED");
    }

    private String audience(Campaign campaign) {
        return portal.text(
                OFFICER,
                "{ surveyCampaign(id: \"%s\") { audience { people duplicates optedOut addresses } } }"
                        .formatted(campaign.id()));
    }

    private void completed(String... people) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String participants = Stream.of(people)
                .map("{email: \"%s@example.org\", organisationKind: HEALTH}"::formatted)
                .collect(Collectors.joining(","));
        Map<?, ?> recorded = portal.changeTask(
                OFFICER,
                "recordParticipants",
                "taskId: \"%s\", noticeGiven: true, participants: [%s]".formatted(task.id(), participants));
        portal.changeTask(
                OFFICER, "completeTask", "taskId: \"%s\", version: %s".formatted(task.id(), recorded.get("version")));
    }

    @Test
    void anUploadReportsTheRowsThatAreWrong() {
        Campaign campaign = list("", "known");
        String sheet =
                "email;Name\r\nJo@Example.org;Jo\r\nnobody;X\r\n;Y\r\nknown@example.org;Z\r\njo@example.org;Jo\r\n";
        String answer = new String(
                Objects.requireNonNull(portal.put(OFFICER, path(campaign), sheet.getBytes(StandardCharsets.UTF_8))
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(answer)
                .contains(
                        "\"rows\":5",
                        "\"listed\":1",
                        "\"row\":3",
                        "Enter an email address in the correct format",
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
