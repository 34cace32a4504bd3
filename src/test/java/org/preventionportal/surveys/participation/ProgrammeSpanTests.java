package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Whether a campaign is of the whole programme. An officer may have filled a list with mailboxes of their own, and some
 * of those who are asked do not answer.
 */
@SliceTest
class ProgrammeSpanTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private ListedParticipations listed;

    @Autowired
    private ProgrammeSpan span;

    private SurveyDriver surveys;
    private SurveyCampaign campaign;
    private Task north;
    private Task wales;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, Account.EVALUATOR);
        campaign = plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        north = given.completedOn(LocalDate.of(2026, 1, 5));
        wales = given.completedOn(LocalDate.of(2026, 1, 6));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(wales.id().value())),
                Update.update("need.region", Region.WALES),
                Task.class);
    }

    @Test
    void mailboxesThatNobodyHasRecordedHideNobody() {
        opened("own", 11);

        assertThat(span.of(campaign)).isEqualTo(new Span(false, 11));
    }

    @Test
    void peopleWhoTookPartInTwoRegionsAreOfTheWholeProgrammeAndOthersAreCountedApart() {
        tookPart("north", 5, north);
        tookPart("wales", 5, wales);
        finished("north", 5);
        finished("wales", 5);
        opened("own", 3);

        assertThat(span.of(campaign)).isEqualTo(new Span(true, 3));
    }

    @Test
    void peopleWhoDidNotFinishTheSurveyOrAreOfOneRegionDoNotSpanTheProgramme() {
        tookPart("north", 20, north);
        tookPart("wales", 20, wales);
        finished("north", 20);
        opened("wales", 20);
        finished("wales", 4);

        assertThat(span.of(campaign)).isEqualTo(new Span(false, 0));
    }

    /** A second look after one more task changes nothing until five people are outside the region of the others. */
    @Test
    void twoTasksOfOneRegionDoNotSpanTheProgramme() {
        tookPart("north", 10, north);
        tookPart("more", 10, given.completedOn(LocalDate.of(2026, 1, 7)));
        tookPart("wales", 5, wales);
        finished("north", 10);
        finished("more", 10);
        assertThat(span.of(campaign)).isEqualTo(new Span(false, 0));

        finished("wales", 4);
        assertThat(span.of(campaign)).isEqualTo(new Span(false, 0));
        finished("wales", 5);
        assertThat(span.of(campaign)).isEqualTo(new Span(true, 0));
    }

    /** Forty of one task and five of another are asked, and twelve of the one answer: the results are theirs. */
    @Test
    void peopleWhoAreAskedAboutTheirTaskAndDoNotFinishDoNotSpanTheProgramme() {
        campaign = plan(SurveyPlans.tasks(SurveyPlans.EVENT_FEEDBACK, List.of(), List.of()));
        tookPart("north", 40, north);
        tookPart("wales", 5, wales);
        listed("north", 40);
        opened("wales", 5);
        finished("north", 12);
        finished("wales", 4);
        assertThat(span.of(campaign)).isEqualTo(new Span(false, 0));

        finished("wales", 5);
        assertThat(span.of(campaign)).isEqualTo(new Span(true, 0));
    }

    /** Those who finished on the day of the last batch may be in it. */
    @Test
    void whoFinishedARollingCampaignSinceADaySpansTheProgrammeByTheTasksTheyWereAskedAbout() {
        LocalDate day = LocalDate.of(2026, 1, 9);
        Task more = given.completedOn(LocalDate.of(2026, 1, 7));
        answered("north", 12, day.plusDays(1), north);
        answered("more", 12, day.plusDays(2), more);
        answered("wales", 4, day.plusDays(2), wales);
        answered("early", 5, day, wales);
        assertThat(span.isSpreadAfter(day, campaign.id())).isFalse();

        answered("late", 1, day.plusDays(3), wales);
        assertThat(span.isSpreadAfter(day, campaign.id())).isTrue();
    }

    private void answered(String name, int people, LocalDate finishedOn, Task task) {
        addresses(name, people)
                .forEach(address -> RollingSupport.finished(mongo, campaign.id(), address, finishedOn, task.id()));
    }

    private SurveyCampaign plan(Input plan) {
        return campaigns.require(new CampaignId(surveys.plan(plan).id()));
    }

    private void tookPart(String name, int people, Task task) {
        addresses(name, people)
                .forEach(address -> mongo.insert(new Participant(
                        "prt_" + address,
                        task.id(),
                        address,
                        PartnerKind.POLICE_FORCE,
                        PersonId.SERVICE,
                        Instant.EPOCH,
                        Instant.parse("2100-01-01T00:00:00Z"))));
    }

    private void listed(String name, int people) {
        listed.list(campaign.id(), addresses(name, people), Set.of());
    }

    private void opened(String name, int people) {
        listed(name, people);
        set("openedOn", name, people);
    }

    private void finished(String name, int people) {
        opened(name, people);
        set("finishedOn", name, people);
    }

    private void set(String field, String name, int people) {
        addresses(name, people)
                .forEach(address -> mongo.updateFirst(
                        Query.query(Criteria.where("key").is(Participation.key(campaign.id(), address))),
                        Update.update(field, LocalDate.of(2026, 1, 9)),
                        Participation.class));
    }

    private static List<String> addresses(String name, int people) {
        return IntStream.range(0, people)
                .mapToObj(number -> "%s%d@example.org".formatted(name, number))
                .toList();
    }
}
