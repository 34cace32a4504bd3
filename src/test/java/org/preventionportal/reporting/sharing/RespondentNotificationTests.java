package org.preventionportal.reporting.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.FindingsMails;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests who gets an email when everybody can read what came of a survey. */
@PortalTest
class RespondentNotificationTests {

    private static final Account MANAGER = Account.MANAGER;

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
    private ResponseCountJob responseCountJob;

    @Autowired
    private Notifier notifier;

    @Autowired
    private FindingsMails findingsMails;

    @Autowired
    private SharedPublicationRecords records;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TestDatabase database;

    private SurveyDriver surveys;
    private RespondentDriver respondents;
    private ReportDriver reports;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, MANAGER);
        respondents = new RespondentDriver(portal);
        reports = new ReportDriver(portal, MANAGER);
    }

    /** Opens a campaign and returns the tokens of its links, by person. */
    private Map<String, String> ask(Campaign campaign, String... people) {
        surveys.upload(
                portal,
                campaign,
                Stream.of(people).map("%s@example.org"::formatted).toList());
        surveys.open(campaign);
        dispatch.run();
        return mailbox.deliver().stream()
                .collect(Collectors.toMap(RespondentNotificationTests::person, RespondentDriver::token));
    }

    /** As if the email to a person had been sent before the gap between invitations. */
    private void passGap(String person) {
        mongo.updateFirst(
                Query.query(Criteria.where("email").is(person + "@example.org")),
                Update.update("mailedOn", LondonTime.today(clock).minusDays(30)),
                "participations");
    }

    private Campaign planned() {
        return surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
    }

    private void count(Campaign campaign) {
        surveys.close(campaign);
        responseCountJob.run();
    }

    private void finish(@Nullable String token) {
        respondents.start(String.valueOf(token));
        respondents.answer(String.valueOf(token), Map.of("useful", Answer.picking("agree")));
        respondents.finish(String.valueOf(token));
    }

    private Report published(String indicator) {
        return reports.published(reports.composed(filter(), indicator));
    }

    private Input filter() {
        return IndicatorsDriver.during(IndicatorsDriver.days(
                days().startsOn().toString(), days().endsOn().toString()));
    }

    private DateRange days() {
        LocalDate today = LondonTime.today(clock);
        return new DateRange(today.minusDays(9), today.plusDays(9));
    }

    private List<MimeMessage> delivered() {
        notifier.run();
        return mailbox.deliver();
    }

    private static String person(MimeMessage mail) {
        return MailCatcher.recipients(mail).replaceAll("\\[|@.*", "");
    }

    private List<String> readers() {
        return delivered().stream()
                .map(RespondentNotificationTests::person)
                .sorted()
                .toList();
    }

    @Test
    void everybodyWhoWasAskedGetsTheSameEmailOnceWhetherTheyAnsweredOrNot() {
        Campaign first = planned();
        Map<String, String> tokens = ask(first, "ann", "idle", "stop", "bounced");
        finish(tokens.get("ann"));
        respondents.optOut(String.valueOf(tokens.get("stop")));
        surveys.recordBounces(first, "bounced@example.org");
        Campaign second = planned();
        passGap("ann");
        ask(second, "ann", "bounced", "kim");
        count(first);
        count(second);
        Report report = published("surveys.responses");

        reports.share(report, "PARTNERS");
        assertThat(readers()).isEmpty();
        reports.share(report, "EVERYBODY");
        List<MimeMessage> mails = delivered();
        assertThat(mails.stream().map(RespondentNotificationTests::person))
                .containsExactlyInAnyOrder("ann", "idle", "kim");
        assertThat(mails.stream().map(mail -> MailCatcher.text(mail).replace(RespondentDriver.token(mail), "TOKEN")))
                .as("nothing in an email says who answered")
                .containsOnly(
                        MailCatcher.text(mails.getFirst()).replace(RespondentDriver.token(mails.getFirst()), "TOKEN"));
        assertThat(MailCatcher.text(mails.getFirst()))
                .containsSubsequence(
                        DateWords.inWords(days().startsOn()),
                        "/findings/rpt_",
                        "Helo",
                        "Gall pawb ei ddarllen",
                        "/findings/rpt_")
                .doesNotContain("The year", "What was done", "Any");

        reports.share(report, "STAFF");
        reports.share(report, "EVERYBODY");
        assertThat(readers()).as("once for each report").isEmpty();
    }

    @Test
    void theEmailsAreMadeInPortionsWithOneIdForEachAddress() {
        Campaign first = planned();
        ask(first, "ann", "bob");
        Campaign second = planned();
        passGap("ann");
        ask(second, "ann");
        count(first);
        count(second);
        LocalDate today = LondonTime.today(clock);
        var findings = new FindingsMails.Findings("rpt_0", days(), today);

        List<Mail> mails = mails(findings, 1);

        assertThat(mails).hasSize(3);
        assertThat(mails.stream().map(Mail::id).distinct()).hasSize(2);
        assertThat(findingsMails
                        .next(new FindingsMails.Findings("rpt_0", days(), today.minusDays(1)), "", 9)
                        .mails())
                .as("who was asked later is not counted")
                .isEmpty();
    }

    /** It does not make its portion look like the last one. */
    @Test
    void whoComesAfterAParticipationThatCannotBeReadGetsTheEmailToo() {
        Campaign campaign = planned();
        ask(campaign, "ann", "bob", "kim");
        count(campaign);
        mongo.findAndModify(
                new Query().with(Sort.by("_id")), Update.update("reminders", "SANG"), Document.class, "participations");
        var findings = new FindingsMails.Findings("rpt_0", days(), LondonTime.today(clock));

        assertThat(mails(findings, 1)).hasSize(2);
        assertThat(mails(findings, 2)).hasSize(2);
    }

    private List<Mail> mails(FindingsMails.Findings findings, int portionSize) {
        List<Mail> mails = new ArrayList<>();
        String last = "";
        while (last != null) {
            var portion = findingsMails.next(findings, last, portionSize);
            mails.addAll(portion.mails());
            last = portion.last();
        }
        return mails;
    }

    @Test
    void theLinkOptsOutAfterTheSurveyHasClosed() {
        Campaign campaign = planned();
        ask(campaign, "ann", "bob");
        count(campaign);
        reports.share(published("surveys.responses"), "EVERYBODY");
        String token = RespondentDriver.token(delivered().stream()
                .filter(mail -> person(mail).equals("ann"))
                .findFirst()
                .orElseThrow());

        respondents.look(token).path("survey").valueIsNull();
        assertThat(respondents.codes("surveys/startSurvey", token)).containsExactly("NOT_FOUND");
        respondents.optOut(token);

        assertThat(database.dump("participations")).doesNotContain("ann@").contains("bob@");
        reports.share(published("surveys.responses"), "EVERYBODY");
        assertThat(readers()).containsExactly("bob");
    }

    @Test
    void nobodyGetsAnEmailAboutAReportThatIsNoLongerShared() {
        Campaign campaign = planned();
        ask(campaign, "ann");
        count(campaign);
        Report withdrawn = published("surveys.responses");
        reports.share(withdrawn, "EVERYBODY");
        notifier.run();
        reports.change("reporting/withdrawProgrammeReport", withdrawn.input().with("reason", "Wrong"));
        assertThat(readers()).isEmpty();

        Report forStaff = published("surveys.responses");
        reports.share(forStaff, "EVERYBODY");
        reports.share(forStaff, "STAFF");
        assertThat(readers()).isEmpty();
    }

    @Test
    void emailsThatCameDueWhileTheReportWasNotSharedAreSentOnceItIsSharedAgain() {
        Campaign campaign = planned();
        ask(campaign, "ann", "bob");
        count(campaign);
        Report report = published("surveys.responses");
        reports.share(report, "EVERYBODY");
        notifier.run();
        reports.share(report, "STAFF");
        assertThat(readers()).isEmpty();

        reports.share(report, "EVERYBODY");
        clock.advance(Duration.ofHours(23));
        assertThat(readers()).as("thousands are not tried every hour").isEmpty();
        clock.advance(Duration.ofHours(1));

        assertThat(readers()).containsExactly("ann", "bob");
        clock.advanceDays(1);
        assertThat(readers()).isEmpty();
    }

    /** As after the day on which the outbox forgets what was sent. */
    @Test
    void aReportThatIsSharedAgainAfterYearsIsNotMailedAgain() {
        Campaign campaign = planned();
        ask(campaign, "ann");
        count(campaign);
        Report report = published("surveys.responses");
        reports.share(report, "EVERYBODY");
        assertThat(readers()).containsExactly("ann");
        CheckedCommands.exempt(() -> mongo.remove(new Query(), "outbox"));

        reports.share(report, "STAFF");
        reports.share(report, "EVERYBODY");

        assertThat(readers()).isEmpty();
    }

    /** Emails of two portions, with a decision between them. */
    @Test
    void theEmailsGoOnWhereTheyStoppedWhenTheReportWasNoLongerShared() {
        String id = "rpt_%s".formatted(UUID.randomUUID());
        decide(id, PublicationAudience.EVERYBODY);
        records.markRespondentsNotified(pending(id), "prt_5", LocalDate.EPOCH);
        decide(id, PublicationAudience.PARTNERS);
        assertThat(records.pendingRespondents(9)).isEmpty();
        decide(id, PublicationAudience.EVERYBODY);

        assertThat(pending(id).respondentsNotifiedUpTo()).isEqualTo("prt_5");
        records.markRespondentsNotified(pending(id), null, LocalDate.EPOCH);
        assertThat(records.pendingRespondents(9)).isEmpty();
    }

    private void decide(String id, PublicationAudience audience) {
        assertThat(records.decide(
                        id,
                        records.find(id).orElse(null),
                        new SharingDecision(1, audience, null, new PersonId("per_0"), clock.instant())))
                .isTrue();
    }

    private SharedPublication pending(String id) {
        assertThat(records.pendingRespondents(9))
                .extracting(SharedPublication::id)
                .containsExactly(id);
        return records.pendingRespondents(9).getFirst();
    }

    @Test
    void aReportWithoutNumbersOfSurveysIsNotMailedToRespondents() {
        Campaign campaign = planned();
        ask(campaign, "ann");
        count(campaign);

        reports.share(published("tasks.requested"), "EVERYBODY");

        assertThat(readers()).isEmpty();
    }

    /** It counts the answers of some people only. */
    @Test
    void aReportAboutARegionIsNotMailedToRespondents() {
        Campaign campaign = planned();
        ask(campaign, "ann");
        count(campaign);
        Input region = filter().with("scope", Map.of("region", "NORTH_EAST"));

        reports.share(reports.published(reports.composed(region, "surveys.responses")), "EVERYBODY");

        assertThat(readers()).isEmpty();
    }

    @Test
    void theEmailIsNoSurveyAndDoesNotCountForTheGap() {
        Campaign campaign = planned();
        ask(campaign, "ann");
        count(campaign);
        String before = database.dump("participations");
        reports.share(published("surveys.responses"), "EVERYBODY");

        assertThat(readers()).containsExactly("ann");
        assertThat(database.dump("participations").replaceAll(",?\\s*\"optOutLinks\": *\\[[^]]*]", ""))
                .isEqualTo(before);
    }
}
