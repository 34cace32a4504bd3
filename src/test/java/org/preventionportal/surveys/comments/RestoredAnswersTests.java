package org.preventionportal.surveys.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRun;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A daily backup is restored with the answers of an older, weekly one. What was deleted from the answers in between has
 * left its trace in the daily one, so that nobody has to delete it again.
 */
@SliceTest
class RestoredAnswersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T08:00:00Z");
    private static final String WORDS = "Curlewwords of Robin Hughes";
    private static final String JO = "jo@example.org";
    private static final String KIM = "kim@example.org";
    private static final String ODD = "\"jo smith\"@example.org";
    private static final String UNKNOWN = "svc_unknown";
    private static final String LISTED = "listed@example.org";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private RoomSurvey survey;

    @Autowired
    private AnswerMaintenance maintenance;

    @Autowired
    private PersonalRecords participationData;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private BallotBox box;

    @Autowired
    private Clock clock;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    private Campaign campaign;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        List<Map<String, Answer>> room =
                new ArrayList<>(Collections.nCopies(11, Map.of("better", RoomSurvey.words("Plover", true))));
        room.add(Map.of("better", RoomSurvey.words(WORDS, true)));
        campaign = survey.answered(room);
        RollingSupport.answered(mongo, new CampaignId(campaign.id()), JO, DAY, DAY);
        RollingSupport.answered(mongo, new CampaignId(campaign.id()), KIM, DAY, DAY);
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void whatWasDeletedSinceTheAnswersWereBackedUpIsDeletedAgain() {
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        Campaign planned = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        RollingSupport.list(mongo, new CampaignId(planned.id()), LISTED, DAY);
        mongo.insert(
                new Document("_id", "blt_tested")
                        .append("campaign", planned.id())
                        .append("isTest", true),
                "ballots");
        List<Document> participations = mongo.findAll(Document.class, "participations");
        List<Document> ballots = mongo.findAll(Document.class, "ballots");
        withhold();
        erase(JO);
        assertThat(portal.codes(Account.EVALUATOR, "surveys/deleteSurveyCampaign", planned.input()))
                .isEmpty();
        String before = answers();
        assertThat(before).doesNotContain("Curlew", JO, LISTED, planned.id());

        participations.forEach(saved -> mongo.save(saved, "participations"));
        ballots.forEach(saved -> mongo.save(saved, "ballots"));
        restoredAt(MONDAY, true);
        assertThat(answers()).contains("Curlew", JO, LISTED, planned.id());
        maintenance.purge();

        assertThat(answers()).isEqualTo(before).contains("Plover", KIM);
    }

    /** The address is deleted with the opt-out, so that only its hash leads to what came back. */
    @Test
    void whoHadOptedOutBeforeTheyWereErasedDoesNotComeBackByTheHashOfTheirAddress() {
        optOuts.add(JO);
        RollingSupport.optOut(beans, mongo, JO);
        RollingSupport.listOptedOut(mongo, new CampaignId(campaign.id()), JO, DAY); // and was never asked
        List<Document> participations = mongo.findAll(Document.class, "participations");
        participationData.erase(DataSubject.of(JO));
        String before = answers();

        participations.forEach(saved -> mongo.save(saved, "participations"));
        restoredAt(MONDAY, true);
        assertThat(answers()).doesNotContain(JO).contains(RollingSupport.contact(JO));
        maintenance.purge();

        assertThat(answers()).isEqualTo(before).contains(RollingSupport.contact(KIM));
    }

    /** Addresses of people who have opted out are deleted campaign by campaign in between. */
    @Test
    void itIsDoneOnceAfterEachRestore() {
        restoredAt(MONDAY, true);
        maintenance.purge();
        erase(JO);
        RollingSupport.answered(mongo, new CampaignId(campaign.id()), JO, DAY, DAY);

        maintenance.purge();
        assertThat(answers()).contains(JO);

        restoredAt(TUESDAY, true);
        maintenance.purge();
        assertThat(answers()).doesNotContain(JO, RollingSupport.contact(JO));
    }

    /** An operator restores an older backup by mistake, and then the right one: the campaign comes back. */
    @Test
    void newerAnswersStayWhoseCampaignTheRestDoesNotKnow() {
        mongo.insert(unknownBallot(), "ballots");
        RollingSupport.list(mongo, new CampaignId(UNKNOWN), LISTED, DAY);
        String before = answers();

        restoredAt(MONDAY, false);
        maintenance.purge();
        assertThat(answers()).isEqualTo(before);

        restoredAt(TUESDAY, true); // with answers, it cannot have been deleted
        maintenance.purge();
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void answersOfAnUnknownCampaignAreDeletedIfNobodyRestoresItAnyMore() {
        mongo.insert(unknownBallot(), "ballots");
        restoredAt(Instant.parse("2020-03-09T08:00:00Z"), false);

        maintenance.purge();

        assertThat(answers()).doesNotContain(UNKNOWN).contains("Plover");
    }

    /** One document that does not fit, or a database that does not answer for a minute. */
    @Test
    void aPartThatFailsIsTriedAgainAloneAndHoldsUpNothingElse() {
        List<Document> ballots = mongo.findAll(Document.class, "ballots");
        withhold();
        ballots.forEach(saved -> mongo.save(saved, "ballots"));
        erase(JO);
        RollingSupport.answered(mongo, new CampaignId(campaign.id()), JO, DAY, DAY);
        Document odd = mongo.insert(
                new Document("_id", "par_odd").append("campaign", List.of("svc_odd", new Document())),
                "participations");
        restoredAt(MONDAY, true);

        maintenance.purge();
        assertThat(answers()).doesNotContain(JO, "Curlew");
        assertThat(runs.latest()).extracting(RetentionRun::data).containsExactly(RetainedData.SURVEY_ANSWERS);

        RollingSupport.answered(mongo, new CampaignId(campaign.id()), JO, DAY, DAY);
        maintenance.purge();
        assertThat(answers()).as("the parts that were done stay done").contains(JO);

        RollingSupport.list(mongo, new CampaignId(UNKNOWN), LISTED, DAY);
        mongo.remove(odd, "participations");
        maintenance.purge();
        assertThat(answers()).as("the part that had failed").contains(JO).doesNotContain(LISTED);

        RollingSupport.list(mongo, new CampaignId(UNKNOWN), LISTED, DAY);
        maintenance.purge();
        assertThat(answers()).contains(LISTED);
    }

    /** Its ballots that are blank again could get the answers of other people meanwhile. */
    @Test
    void aCampaignIsResumedOnlyWhenWhatCameBackIsDeletedAgain() {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign paused = surveys.pause(surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, LondonTime.today(clock), List.of(SurveyWave.FIRST)))));
        restoredAt(MONDAY, true);

        assertThat(portal.codes(Account.MANAGER, "surveys/resumeSurveyCampaign", paused.input()))
                .containsExactly("UNAVAILABLE");
        maintenance.purge();

        assertThat(portal.codes(Account.MANAGER, "surveys/resumeSurveyCampaign", paused.input()))
                .isEmpty();
    }

    /** Earlier rules may have let both be stored. */
    @Test
    void neitherAnOddAddressNorAnUnreadableOptOutComesBack() {
        optOuts.add(JO);
        mongo.updateFirst(new Query(), Update.update("on", new Document("not", "a day")), "optOuts");
        optOuts.add(ODD);
        RollingSupport.answered(mongo, new CampaignId(campaign.id()), ODD, DAY, DAY);
        restoredAt(MONDAY, true);

        maintenance.purge();

        assertThat(answers()).doesNotContain(JO, "jo smith").contains(KIM);
    }

    /** A batch may have counted a ballot that is blank again, and its comments have ids that follow from it. */
    @Test
    void nobodyElseGetsABallotThatWasCountedBefore() {
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        Campaign rolling = surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, LondonTime.today(clock), List.of(SurveyWave.FIRST))));
        var id = new CampaignId(rolling.id());
        box.prepareSpare(id, 100);
        box.take(id, "somebody who has begun");
        String begun = ids(id, "TAKEN").getFirst();
        List<String> blank = ids(id, "BLANK");
        restoredAt(MONDAY, true);

        maintenance.purge();

        assertThat(ids(id, "BLANK")).hasSizeGreaterThanOrEqualTo(blank.size()).doesNotContainAnyElementsOf(blank);
        assertThat(ids(id, "TAKEN")).containsExactly(begun);
    }

    private List<String> ids(CampaignId rolling, String state) {
        var which = Criteria.where("campaign").is(rolling.value()).and("state").is(state);
        return mongo.find(Query.query(which), Document.class, "ballots").stream()
                .map(ballot -> ballot.getString("_id"))
                .toList();
    }

    private static Document unknownBallot() {
        return new Document("_id", "blt_unknown")
                .append("campaign", UNKNOWN)
                .append("state", "COUNTED")
                .append("isTest", false);
    }

    private void withhold() {
        Comment comment = new SurveyDriver(portal, Account.EVALUATOR)
                .comments(campaign, "better").stream()
                        .filter(one -> one.text().equals(WORDS))
                        .findFirst()
                        .orElseThrow();
        assertThat(portal.codes(
                        Account.EVALUATOR, "surveys/withholdSurveyComment", comment.withholding("AUTHOR_REQUEST")))
                .isEmpty();
    }

    private void erase(String address) {
        optOuts.add(address);
        participationData.erase(DataSubject.of(address));
    }

    /** As the script of operators does. */
    private void restoredAt(Instant time, boolean hasOlderAnswers) {
        var latest = Query.query(Criteria.where("_id").is("latest"));
        var restore = Update.update("restoredAt", time).set("hasOlderAnswers", hasOlderAnswers);
        mongo.upsert(latest, restore, "restores");
    }

    private String answers() {
        return database.dump("ballots", "participations", "surveyComments");
    }
}
