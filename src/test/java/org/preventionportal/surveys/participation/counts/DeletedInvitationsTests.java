package org.preventionportal.surveys.participation.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Addresses are deleted at the end of their retention period, even in an open campaign. The number invited is kept. */
@SliceTest
class DeletedInvitationsTests {

    private static final Duration MONTHS_19 = Duration.ofDays(19 * 31);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private ResponseRateCounts counted;

    @Autowired
    private OldParticipations old;

    @Autowired
    private ParticipationMaintenance maintenance;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MutableClock clock;

    private SurveyDriver surveys;
    private Campaign rolling;
    private CampaignId campaign = new CampaignId("any");

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        rolling =
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today(), List.of("FIRST"))));
        campaign = new CampaignId(rolling.id());
    }

    @AfterEach
    void end() {
        clock.reset();
        given.partnersOnly();
    }

    @Test
    void theResponseRateOfALongCampaignCountsEverybodyWhoWasInvited() {
        answered("jo");
        answered("kim");
        clock.advance(MONTHS_19);
        answered("lee");
        assertThat(counted.invited(campaign)).isEqualTo(3);

        maintenance.purge();
        assertThat(database.dump("participations")).contains("lee@").doesNotContain("jo@", "kim@");
        assertThat(database.dump("deletedInvitations")).doesNotContain("@");
        assertThat(counted.invited(campaign)).isEqualTo(3);

        clock.advance(MONTHS_19);
        answered("max");
        maintenance.purge();
        maintenance.purge();
        assertThat(database.dump("participations")).contains("max@").doesNotContain("lee@");
        assertThat(counted.invited(campaign)).isEqualTo(4);
    }

    /** An erasure would find the email no more, and its id is a hash of the address. */
    @Test
    void theEmailAboutWhatCameOfASurveyIsDeletedWithTheInvitation() {
        answered("jo");
        Mail first = RollingSupport.findings(mongo, "jo@example.org");
        clock.advance(MONTHS_19);
        answered("kim");
        Mail later = RollingSupport.findings(mongo, "kim@example.org");
        outbox.post(List.of(first, later));

        maintenance.purge();

        assertThat(database.dump("outbox")).contains(later.id()).doesNotContain(first.id());
    }

    /** The number was kept, and then the node died before it deleted anybody. */
    @Test
    void aPurgeThatIsBrokenOffCountsNobodyTwice() {
        answered("jo");
        mongo.save(new DeletedInvitations(campaign, today().plusDays(1), 1));
        assertThat(counted.invited(campaign)).isEqualTo(1);

        clock.advance(MONTHS_19);
        answered("kim");
        maintenance.purge();

        assertThat(counted.invited(campaign)).isEqualTo(2);
    }

    @Test
    void aLongerRetentionPeriodCountsNobodyTwice() {
        answered("jo");
        old.deleteListedBefore(today().plusDays(1), List.of(campaign));
        old.deleteListedBefore(today().minusDays(9), List.of(campaign));
        assertThat(counted.invited(campaign)).isEqualTo(1);
    }

    /** As after a return to an earlier release. */
    @Test
    void theNumberIsKeptOfACampaignThatCannotBeRead() {
        answered("jo");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(campaign.value())),
                Update.update("plan.invitation", "NEXT"),
                "surveyCampaigns");
        clock.advance(MONTHS_19);

        maintenance.purge();

        assertThat(database.dump("participations")).doesNotContain("jo@");
        assertThat(counted.invited(campaign)).isEqualTo(1);
    }

    /** The list was uploaded months before the opening, and is kept no longer for it. */
    @Test
    void aCampaignSaysWhenItsLastInvitationsWereDeleted() {
        Campaign listed = list();
        Campaign unopened = list();
        clock.advance(Duration.ofDays(100));
        surveys.open(listed);
        clock.advance(Duration.ofDays(440));
        maintenance.purge();
        assertThat(deletedOn(listed)).isNull();

        clock.advance(Duration.ofDays(20));
        assertThat(deletedOn(listed)).as("before the run").isNull();
        maintenance.purge();
        LocalDate deletedOn = today();
        clock.advance(Duration.ofDays(1));
        maintenance.purge();
        assertThat(database.dump("participations")).doesNotContain("jo@");
        assertThat(deletedOn(listed)).isEqualTo(deletedOn);
        assertThat(deletedOn(unopened)).as("another list can be uploaded").isNull();
    }

    @Test
    void aRollingCampaignSaysSoAfterItsClose() {
        answered("jo");
        Campaign ofNobody = surveys.open(
                surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today(), List.of("SIX_MONTHS"))));
        clock.advance(MONTHS_19);
        maintenance.purge();
        assertThat(deletedOn(rolling)).isNull();

        answered("kim");
        surveys.close(rolling);
        surveys.close(ofNobody);
        clock.advance(MONTHS_19);
        maintenance.purge();
        assertThat(deletedOn(rolling)).isEqualTo(today());
        assertThat(deletedOn(ofNobody)).as("it has invited nobody").isNull();
    }

    @Test
    void aRollingCampaignSaysSoIfItsLastInvitationsWereDeletedBeforeItsClose() {
        answered("jo");
        clock.advance(MONTHS_19);
        maintenance.purge();
        surveys.close(rolling);

        maintenance.purge();

        assertThat(deletedOn(rolling)).isEqualTo(today());
    }

    /** One command for all of them could exceed its time limit, and nobody would be deleted any more. */
    @Test
    void noCommandReadsAllInvitationsThatAreDeleted() {
        IntStream.range(0, 501).forEach(person -> answered("person" + person));
        clock.advance(MONTHS_19);

        commands.during(maintenance::purge);

        assertThat(commands.to("participations"))
                .as("the number is kept, and two batches are deleted")
                .containsExactly("find", "aggregate", "find", "delete", "find", "delete", "find");
        assertThat(database.dump("participations")).doesNotContain("@");
    }

    @Test
    void whoOnlyTriesACampaignOutIsNoInvitation() {
        Campaign tested = surveys.open(surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK)));
        var id = new CampaignId(tested.id());
        RollingSupport.list(mongo, id, "jo@example.org", today());
        mongo.updateFirst(
                Query.query(Criteria.where("campaign").is(id.value())),
                Update.update("isTest", true),
                "participations");
        surveys.close(tested);
        clock.advance(MONTHS_19);

        maintenance.purge();

        assertThat(database.dump("participations")).doesNotContain("jo@");
        assertThat(deletedOn(tested)).isNull();
    }

    /** It stored no day, and only the results say that people were invited. */
    @Test
    void aCampaignSaysByWhichDayAnEarlierReleaseHasDeletedItsInvitations() {
        Campaign counted = closedAndCounted(12);
        Campaign ofNobody = closedAndCounted(0);
        Campaign kept = closedAndCounted(12);
        clock.advance(MONTHS_19);
        RollingSupport.answered(mongo, new CampaignId(kept.id()), "jo@example.org", today(), today());

        maintenance.purge();

        assertThat(deletedOn(counted)).isEqualTo(today());
        assertThat(deletedOn(ofNobody)).isNull();
        assertThat(deletedOn(kept)).isNull();
        clock.advance(Duration.ofDays(1));
        maintenance.purge();
        assertThat(deletedOn(counted)).isEqualTo(today().minusDays(1));
    }

    /** They are asked about every day: it must not matter how many they have become. */
    @Test
    void campaignsThatHaveInvitedNobodyCostTheSameNumberOfCommandsHoweverManyThereAre() {
        clock.advance(MONTHS_19);
        maintenance.purge(); // stores a run of that day, which later ones look for
        clock.reset();
        closedAndCounted(0);
        clock.advance(MONTHS_19);
        int one = commands.during(maintenance::purge).size();
        clock.reset();
        closedAndCounted(0);
        closedAndCounted(0);
        clock.advance(MONTHS_19);

        assertThat(commands.during(maintenance::purge)).hasSize(one);
    }

    /** Otherwise ever more of them would be read each day. */
    @Test
    void aCampaignIsNoLongerReadWhenEachRunOfARetentionPeriodHasLookedAtIt() {
        closedAndCounted(0);
        clock.advance(MONTHS_19);
        commands.during(maintenance::purge);
        assertThat(commands.to("surveyResponseRates")).hasSize(1);

        clock.advance(MONTHS_19.multipliedBy(2));
        commands.during(maintenance::purge);
        assertThat(commands.to("surveyResponseRates")).isEmpty();
    }

    private Campaign closedAndCounted(int invited) {
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK)));
        surveys.close(campaign);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(campaign.id())),
                Update.update("isCounted", true),
                "surveyCampaigns");
        mongo.getCollection("surveyResponseRates")
                .insertOne(new Document("_id", campaign.id())
                        .append("invited", invited)
                        .append("opened", 0)
                        .append("partial", 0)
                        .append("complete", 0));
        return campaign;
    }

    private Campaign list() {
        Campaign planned = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        RollingSupport.list(mongo, new CampaignId(planned.id()), "jo@example.org", today());
        return planned;
    }

    private record Deleted(@Nullable LocalDate invitationsDeletedOn) {}

    private @Nullable LocalDate deletedOn(Campaign of) {
        return portal.read(
                        Account.EVALUATOR,
                        "surveys/surveyInvitationsDeletedOn",
                        Map.of("id", of.id()),
                        "surveyCampaign",
                        Deleted.class)
                .invitationsDeletedOn();
    }

    private void answered(String person) {
        RollingSupport.answered(mongo, campaign, person + "@example.org", today(), today());
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
