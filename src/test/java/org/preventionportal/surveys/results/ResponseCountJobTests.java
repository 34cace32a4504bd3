package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@SliceTest
class ResponseCountJobTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private BallotBox ballots;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ResponseCountJob job;

    @AfterEach
    void end() {
        clock.reset();
    }

    /** The count may have read a lot, and the job runs every few seconds. */
    @Test
    void aCampaignWhoseCountHasFailedWaitsBeforeItIsCountedAgain() {
        CampaignId id = closed();
        var cast = Query.query(
                Criteria.where("campaign").is(id.value()).and("state").is("CAST"));
        mongo.updateFirst(cast, Update.update("draw", "unreadable"), "ballots");
        job.run();
        mongo.updateFirst(cast, new Update().unset("draw"), "ballots");

        job.run();
        assertThat(campaigns.require(id).isCounted()).isFalse();
        clock.advance(Duration.ofMinutes(10));
        job.run();
        assertThat(campaigns.require(id).isCounted()).isTrue();
    }

    private CampaignId closed() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 200)));
        var id = new CampaignId(campaign.id());
        ballots.prepareSpare(id, 1);
        ballots.take(id, "key");
        ballots.write("key", Map.of("useful", Answer.picking("agree")));
        ballots.cast("key");
        surveys.close(campaign);
        return id;
    }
}
