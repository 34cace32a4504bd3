package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.notifications.Recipients;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Audience;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Progress;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.counts.ResponseRateCounts;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Campaigns that people open by hand wait until the gap since the last email about a survey is over. */
@PortalTest
class InvitationGapTests {

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
    private Invitations invitations;

    @Autowired
    private SurveyReminders reminders;

    @Autowired
    private Respondents respondents;

    @Autowired
    private Participations participations;

    @Autowired
    private ResponseRateCounts counted;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private PersonalRecords participationData;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoCommands commands;

    private SurveyDriver surveys;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void anInvitationWaitsUntilTheGapIsOverAndIsSentOnce() {
        open(list(60, "jo"));
        assertThat(recipients(0)).containsExactly("jo");

        open(list(60, "jo", "kim"));

        assertThat(recipients(0)).containsExactly("kim");
        assertThat(recipients(29)).isEmpty();
        assertThat(recipients(1)).containsExactly("jo");
        assertThat(recipients(1)).isEmpty();
    }

    @Test
    void nobodyIsInvitedInTheLastWeekOfACampaign() {
        open(list(60, "jo"));
        recipients(0);
        Campaign short36 = list(36, "jo");
        Campaign short37 = list(37, "jo");

        open(short36);

        assertThat(progress(short36).listed() + progress(short36).waiting()).isZero();
        open(short37);
        assertThat(recipients(30)).containsExactly("jo");
    }

    /** Both were listed before either sent an email. */
    @Test
    void ofTwoCampaignsThatOpenAtOnceTheSecondOneWaits() {
        Campaign first = list(60, "jo");
        Campaign second = list(60, "jo");
        surveys.open(first);
        surveys.open(second);
        dispatch.run();

        assertThat(recipients(0)).containsExactly("jo");
        assertThat(recipients(29)).isEmpty();
        assertThat(recipients(1)).containsExactly("jo");
    }

    /** Each node looks for emails that were sent, and has not sent its own. */
    @Test
    void ofTwoNodesThatSendAtOnceTheSecondOneWaits() {
        String first = invited(list(60, "jo"));
        String second = invited(list(60, "jo"));
        assertThat(invitation(first)).isPresent();

        assertThatThrownBy(() -> invitation(second)).isInstanceOf(Recipients.NotNow.class);
        assertThat(invitation(first)).isPresent();

        respondents.sent(first);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> invitation(second)).isInstanceOf(Recipients.NotNow.class);
    }

    @Test
    void aNodeThatDiesBeforeItSendsKeepsNobodyFromBeingInvited() {
        String first = invited(list(60, "jo"));
        String second = invited(list(60, "jo"));
        assertThat(invitation(first)).isPresent();
        clock.advance(Duration.ofMinutes(11));

        assertThat(invitation(second)).isPresent();
    }

    /** @return the id under which the outbox knows the only person on the list */
    private String invited(Campaign campaign) {
        open(campaign);
        return RollingSupport.invited(mongo, new CampaignId(campaign.id()), "jo@example.org")
                .id()
                .value();
    }

    private Optional<Recipients.Envelope> invitation(String participation) {
        return respondents.prepare(participation, Template.SURVEY_INVITATION);
    }

    @Test
    void invitationsThatAPausedOrClosedCampaignHasNotSentDoNotCount() {
        Campaign paused = list(60, "jo");
        open(paused);
        surveys.pause(surveys.load(paused));
        Campaign closed = list(60, "kim");
        open(closed);
        surveys.close(surveys.load(closed));

        open(list(20, "jo", "kim"));

        assertThat(recipients(0)).containsExactlyInAnyOrder("jo", "kim");
    }

    /** A newer release may have stored it. */
    @Test
    void anEmailCountsWhoseStateThisReleaseDoesNotKnow() {
        open(list(60, "jo"));
        recipients(0);
        mongo.updateFirst(new Query(), Update.update("mail", "UNKNOWN"), "participations");

        open(list(60, "jo", "kim"));

        assertThat(recipients(0)).containsExactly("kim");
    }

    @Test
    void whoIsErasedBeforeAnyEmailIsNotCountedAsInvited() {
        Campaign campaign = list(60, "jo", "kim");
        open(campaign);

        participationData.erase(DataSubject.of("jo@example.org"));

        assertThat(recipients(0)).containsExactly("kim");
        assertThat(counted.invited(new CampaignId(campaign.id()))).isEqualTo(1);
    }

    @Test
    void theAuthorReadsInStepsOfFiveHowManyWereAskedShortlyBefore() {
        open(list(60, people("mailed", 12)));
        recipients(0);
        String[] asked = Stream.concat(Stream.of(people("mailed", 12)), Stream.of(people("other", 12)))
                .toArray(String[]::new);

        assertThat(surveys.audience(list(60, asked)).recentlyAsked()).isEqualTo(DisclosedNumber.of(10));
        assertThat(surveys.audience(list(60, people("mailed", 12))).recentlyAsked())
                .isEqualTo(DisclosedNumber.of(5));
        assertThat(surveys.audience(list(60, people("mailed", 4))))
                .returns(surveys.audience(list(60, people("another", 4))).recentlyAsked(), Audience::recentlyAsked);
    }

    /** It would show from which day on somebody on the list can be invited, and so the day of their last email. */
    @Test
    void theLastDayOfACampaignDoesNotChangeWhatTheAuthorReads() {
        open(list(60, people("mailed", 5)));
        recipients(0);
        String[] listed = Stream.concat(Stream.of(people("mailed", 5)), Stream.of(people("new", 5)))
                .toArray(String[]::new);

        assertThat(IntStream.of(1, 30, 36, 37, 60)
                        .mapToObj(days -> list(days, listed))
                        .map(campaign -> portal.text(OFFICER, "surveys/surveyAudience", Map.of("id", campaign.id())))
                        .distinct())
                .singleElement()
                .asString()
                .contains("recentlyAsked={value=5.0,");
    }

    @Test
    void theOfficerReadsItBeforeAskingTheParticipantsOfATask() {
        Task task = given.completedOn(LondonTime.today(clock).minusDays(1));
        record(task, people("mailed", 12));
        record(task, people("other", 6));
        assertThat(recentlyAsked(OFFICER, task)).isEqualTo(DisclosedNumber.tooFew());
        open(list(60, people("mailed", 12)));
        recipients(0);

        assertThat(recentlyAsked(OFFICER, task)).isEqualTo(DisclosedNumber.of(10));
        assertThat(portal.text(Account.OFFICER_SOUTH_EAST, "tasks/guardedTask", Map.of("id", task.id())))
                .contains("recentlyAsked=null");
    }

    @Test
    void oneCommandFindsTheEmailsToTheParticipantsOfAllTasks() {
        for (int i = 0; i < 3; i++) {
            record(given.completedOn(LondonTime.today(clock).minusDays(1)), people("task" + i, 2));
        }

        commands.during(() -> portal.ask(OFFICER, "tasks/recentlyAsked", Map.of())
                .path("tasks.edges[*].node.recentlyAsked.suppressedBecause")
                .entityList(String.class)
                .hasSize(3));

        assertThat(commands.to("participations")).hasSize(1);
    }

    /** An attacker lists others with one address that another survey has asked, and that may have opted out since. */
    @Test
    void nothingShowsWhetherSomebodyWhoWaitsHasOptedOut() {
        open(list(60, "here", "gone"));
        recipients(0);
        optOut("gone");
        open(list(60, people("own", 14)));
        recipients(0);

        assertThat(seenOf("gone", 60)).isEqualTo(seenOf("here", 60)).isNotEmpty();
        assertThat(seenOf("gone", 31)).isEqualTo(seenOf("here", 31)).isNotEmpty();
    }

    /** The attacker has asked nobody else on the list. */
    @Test
    void nothingShowsWhetherTheOnlyOneWhoWaitsHasOptedOut() {
        open(list(60, "here", "gone"));
        recipients(0);
        optOut("gone");

        assertThat(progressOf("gone")).isEqualTo(progressOf("here")).isNotEmpty();
    }

    private List<Progress> progressOf(String person) {
        List<Progress> seen = new ArrayList<>();
        Campaign campaign = list(
                60,
                Stream.concat(Stream.of(people(person + ".own", 19)), Stream.of(person))
                        .toArray(String[]::new));
        open(campaign);
        seen.add(progress(campaign));
        mailbox.deliver();
        seen.add(progress(campaign));
        surveys.close(campaign);
        seen.add(progress(campaign));
        return seen;
    }

    /** An earlier release stored neither the day nor who they are. */
    @Test
    void anOptOutThatAnEarlierReleaseStoredCountsAsSent() {
        optOut("gone");
        Campaign campaign = list(
                60,
                Stream.concat(Stream.of(people("own", 19)), Stream.of("gone")).toArray(String[]::new));
        open(campaign);
        recipients(0);
        mongo.updateFirst(
                Query.query(Criteria.where("mail").is("OPTED_OUT")),
                new Update().unset("mailedOn").unset("contact"),
                Participation.class);

        assertThat(progress(campaign)).returns(20, Progress::sent).returns(false, Progress::isRounded);
    }

    /** Another campaign has asked them after the list was checked for the first time. */
    @Test
    void whoCannotBeInvitedAnyMoreIsNotListed() {
        open(list(60, "jo"));
        recipients(0);
        Campaign campaign = list(36, "jo", "kim");
        surveys.open(campaign);

        invitations.invite(campaigns.require(new CampaignId(campaign.id())));

        assertThat(stored(campaign)).extracting(Participation::email).containsExactly("kim@example.org");
    }

    @Test
    void erasureFindsWhoHasOptedOutBefore() {
        Campaign mailed = list(60, "jo", "kim");
        open(mailed);
        recipients(0);
        optOutOf(mailed, "jo");
        Campaign waiting = list(60, "jo", "kim");
        open(waiting);
        optOutOf(waiting, "jo");
        DataSubject jo = DataSubject.of("jo@example.org");
        assertThat(participationData.find(jo))
                .hasSize(1) // the same for both campaigns, which have one title
                .isEqualTo(participationData.find(DataSubject.of("kim@example.org")));

        participationData.erase(jo);

        assertThat(participationData.find(jo)).isEmpty();
        assertThat(stored(mailed)).hasSize(2).extracting(Participation::contact).containsOnlyOnce((String) null);
        assertThat(stored(waiting)).extracting(Participation::email).containsExactly("kim@example.org");
        assertThat(counted.invited(new CampaignId(mailed.id()))).isEqualTo(2);
    }

    /** This clock may be behind the one of the node that has sent an email, but not by more than the gap. */
    @Test
    void daysThatAreFarAheadDoNotCount() {
        open(list(60, "jo", "kim"));
        recipients(0);
        LocalDate today = LondonTime.today(clock);
        setMailedOn("jo", today.plusDays(31));
        setMailedOn("kim", today.plusDays(2));

        open(list(60, "jo", "kim"));

        assertThat(recipients(0)).containsExactly("jo");
    }

    /** The clock of its node was ahead: the email counts as sent by the day after it was first found. */
    @Test
    void whoseEmailIsDatedAheadIsInvitedByAShortCampaignAfterTheGap() {
        open(list(60, "jo"));
        recipients(0);
        setMailedOn("jo", LondonTime.today(clock).plusDays(20));

        open(list(50, "jo"));

        assertThat(recipients(0)).isEmpty();
        assertThat(recipients(13)).isEmpty();
        assertThat(recipients(17)).isEmpty();
        assertThat(recipients(1)).containsExactly("jo");
        assertThat(recipients(19)).isEmpty();
    }

    /** Only the day of the first email is known to be wrong. */
    @Test
    void anEmailAfterTheOneThatIsDatedAheadBeginsTheGapAgain() {
        open(list(90, "jo"));
        recipients(0);
        setMailedOn("jo", LondonTime.today(clock).plusDays(20));
        Campaign other = list(90, "kim");
        open(list(90, "jo"));
        assertThat(recipients(0)).isEmpty();
        clock.advanceDays(10);
        RollingSupport.answered(mongo, new CampaignId(other.id()), "jo@example.org", LondonTime.today(clock), null);

        assertThat(recipients(29)).isEmpty();
        assertThat(recipients(1)).containsExactly("jo");
    }

    @Test
    void aNodeWhoseClockIsBehindShortensTheGapOfNobodyWhoIsListed() {
        open(list(60, "jo"));
        recipients(0);
        open(list(60, "jo"));

        clock.advanceDays(-21);
        assertThat(recipients(0)).isEmpty();

        assertThat(recipients(21 + 29)).isEmpty();
        assertThat(recipients(1)).containsExactly("jo");
    }

    @Test
    void aNodeWhoseClockIsBehindKeepsTheDaysOnWhichPeopleWereMailed() {
        Campaign campaign = list(60, "jo");
        open(campaign);
        recipients(0);
        LocalDate mailedOn = LondonTime.today(clock);

        clock.advanceDays(-21);
        reminders.run();

        assertThat(stored(campaign)).extracting(Participation::mailedOn).containsExactly(mailedOn);
    }

    /** The person has used the link of an email before the node has stored that it was sent. */
    @Test
    void whoOptsOutWhileTheirInvitationIsSentCountsAsInvited() {
        Campaign campaign = list(60, "jo");
        String jo = invited(campaign);
        assertThat(invitation(jo)).isPresent();
        optOutOf(campaign, "jo");

        respondents.sent(jo);

        assertThat(stored(campaign)).extracting(Participation::mailedOn).containsExactly(LondonTime.today(clock));
        assertThat(counted.invited(new CampaignId(campaign.id()))).isEqualTo(1);
    }

    /** Staff have recorded it before the node has stored that a reminder was sent. */
    @Test
    void aBounceHoldsThatIsRecordedWhileAReminderIsSent() {
        Campaign campaign = list(60, "jo");
        String jo = invited(campaign);
        recipients(0);
        assertThat(respondents.prepare(jo, Template.SURVEY_REMINDER)).isPresent();
        surveys.recordBounces(campaign, "jo@example.org");

        respondents.sent(jo);

        assertThat(stored(campaign)).extracting(Participation::mail).containsExactly(MailState.UNDELIVERABLE);
    }

    /** The node died between the email and its note, and another one tries again. */
    @Test
    void whoHasBegunBeforeTheirInvitationIsNotedCountsAsInvited() {
        Campaign campaign = list(60, "jo");
        String jo = invited(campaign);
        String token = invitation(jo).orElseThrow().values().get("token");
        assertThat(participations.begin(stored(campaign).getFirst(), Token.link(String.valueOf(token))))
                .isTrue();

        assertThat(invitation(jo)).isEmpty();

        assertThat(stored(campaign)).extracting(Participation::mail).containsExactly(MailState.SENT);
        assertThat(counted.invited(new CampaignId(campaign.id()))).isEqualTo(1);
    }

    /** The same, when the person has done nothing yet and another campaign has asked them since. */
    @Test
    void anInvitationThatMayHaveArrivedCountsIfItIsTooLateForAnother() {
        Campaign campaign = list(20, "jo");
        String jo = invited(campaign);
        assertThat(invitation(jo)).isPresent();
        respondents.sent(invited(list(60, "jo")));

        assertThat(invitation(jo)).isEmpty();

        assertThat(stored(campaign)).extracting(Participation::mail).containsExactly(MailState.SENT);
    }

    /** It has not arrived, so nobody waits for an answer to it. */
    @Test
    void anInvitationThatTheServerHasRefusedIsLeftOutIfItIsTooLateForAnother() {
        Campaign campaign = list(20, "jo");
        String jo = invited(campaign);
        assertThat(invitation(jo)).isPresent();
        respondents.refusedForNow(jo);
        respondents.sent(invited(list(60, "jo")));

        assertThat(invitation(jo)).isEmpty();

        assertThat(stored(campaign)).isEmpty();
    }

    @Test
    void whoOptsOutWhileTheServerRefusesTheirInvitationDoesNotWait() {
        Campaign campaign = list(60, "jo");
        String jo = invited(campaign);
        assertThat(invitation(jo)).isPresent();
        optOutOf(campaign, "jo");

        respondents.refused(jo);

        assertThat(stored(campaign)).extracting(Participation::mailedOn).containsExactly(LondonTime.today(clock));
    }

    private void setMailedOn(String person, LocalDate day) {
        mongo.updateFirst(
                Query.query(Criteria.where("email").is(person + "@example.org")),
                Update.update("mailedOn", day),
                Participation.class);
    }

    private List<Participation> stored(Campaign campaign) {
        return mongo.find(Query.query(Criteria.where("campaign").is(campaign.id())), Participation.class);
    }

    private void optOut(String person) {
        Input address = Input.of("email", person + "@example.org");
        portal.change(OFFICER, "tasks/optOutParticipant", address, "email", String.class);
    }

    private void optOutOf(Campaign campaign, String person) {
        participations.optOut(RollingSupport.invited(mongo, new CampaignId(campaign.id()), person + "@example.org"));
    }

    /** Their invitations are in the outbox, and neither is sent. */
    @Test
    void whoHasOptedOutWaitsForOthersLikeEverybody() {
        open(list(60, people("mailed", 14)));
        recipients(0);
        optOut("gone");
        open(list(60, "here", "gone"));

        assertThat(recentlyAsked("here")).isEqualTo(DisclosedNumber.of(15));
        assertThat(recentlyAsked("gone")).isEqualTo(DisclosedNumber.of(15));
    }

    private DisclosedNumber recentlyAsked(String person) {
        String[] asked = Stream.of(people("mailed", 14), people("new", 6), new String[] {person})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return surveys.audience(list(60, asked)).recentlyAsked();
    }

    private List<Object> seenOf(String person, int days) {
        List<Object> seen = new ArrayList<>();
        String[] listed = Stream.concat(Stream.of(people("own", 14)), Stream.of(person, "new." + person + days))
                .toArray(String[]::new);
        Campaign campaign = list(days, listed);
        Audience audience = surveys.audience(campaign);
        seen.add(List.of(audience.people(), audience.recentlyAsked()));
        open(campaign);
        seen.add(progress(campaign));
        mailbox.deliver();
        seen.add(progress(campaign));
        surveys.close(campaign);
        seen.add(progress(campaign));
        seen.add(counted.invited(new CampaignId(campaign.id())));
        return seen;
    }

    private static String[] people(String name, int number) {
        return IntStream.range(0, number).mapToObj(i -> name + i).toArray(String[]::new);
    }

    private Campaign list(int days, String... people) {
        Campaign campaign = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK)
                .with("closesOn", LondonTime.today(clock).plusDays(days)));
        surveys.upload(
                portal,
                campaign,
                Stream.of(people).map("%s@example.org"::formatted).toList());
        return campaign;
    }

    private void open(Campaign campaign) {
        surveys.open(campaign);
        dispatch.run();
    }

    /** Who gets an email, some days later. */
    private List<String> recipients(int days) {
        clock.advanceDays(days);
        invitations.run();
        return mailbox.deliver().stream()
                .map(mail -> MailCatcher.recipients(mail).replaceAll("\\[|@.*", ""))
                .toList();
    }

    private void record(Task task, String... people) {
        portal.changeTask(
                OFFICER,
                "tasks/recordParticipants",
                ParticipantInputs.of(
                        task, Stream.of(people).map("%s@example.org"::formatted).toArray(String[]::new)));
    }

    private DisclosedNumber recentlyAsked(Account account, Task task) {
        return portal.read(
                account, "tasks/guardedTask", Map.of("id", task.id()), "task.recentlyAsked", DisclosedNumber.class);
    }

    private Progress progress(Campaign campaign) {
        return portal.read(
                OFFICER,
                "surveys/surveyProgress",
                Map.of("id", campaign.id()),
                "surveyCampaign.progress",
                Progress.class);
    }
}
