package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.ResultBatches;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The service is killed at each step of a batch of a rolling campaign, while further people finish. There is one batch
 * all the same, in which everybody is counted once. The lock of a dead node is held for up to a minute, so the test
 * takes minutes, and runs only with the property {@code portal.faults.kills}.
 */
@PortalTest
@EnabledIfSystemProperty(named = "portal.faults.kills", matches = "[1-9][0-9]*")
class BatchCrashIT {

    private static final int PEOPLE = 3000;
    private static final int FURTHER = 7;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private BallotBox ballots;

    @Autowired
    private CountedResponses responses;

    private CampaignId id = new CampaignId("");
    private int finished;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        LocalDate today = LondonTime.today(clock);
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        id = new CampaignId(surveys.open(
                        surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of(SurveyWave.FIRST))))
                .id());
        ballots.prepareSpare(id, PEOPLE + 100);
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void aBatchHasEverybodyOnceAlthoughTheServiceIsKilledWhileItIsCounted() {
        finish(PEOPLE);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value())),
                Update.update("batches.nextOn", LondonTime.today(clock)),
                SurveyCampaign.class);

        killOnce("begun", () -> batches().isUnderWay());
        finish(FURTHER);
        killOnce("settling", () -> settled() > 0);
        finish(FURTHER);
        killOnce("settled", () -> settled() == finished || batches().count() > 0);
        ServiceProcess.runUntil("counted", () -> batches().count() > 0);

        assertThat(batches().count()).isEqualTo(1);
        assertThat(batches().isUnderWay()).isFalse();
        assertThat(responses.responseRate(id).complete()).isEqualTo(finished);
        assertThat(settled()).isEqualTo(finished);
    }

    private void killOnce(String what, BooleanSupplier moment) {
        ServiceProcess.runUntil(what, moment);
        assertThat(batches().count())
                .as("batches before it is killed when %s", what)
                .isZero();
    }

    private void finish(int people) {
        for (int person = 0; person < people; person++) {
            String key = "key " + finished++;
            TaskId task = new TaskId("tsk_" + finished % 2);
            RollingSupport.finished(mongo, id, key + "@example.org", LondonTime.today(clock), task);
            ballots.take(id, key);
            ballots.write(key, Map.of("useful", Answer.picking("agree")));
            ballots.cast(key);
        }
    }

    private ResultBatches batches() {
        return Objects.requireNonNull(mongo.findById(id, SurveyCampaign.class)).requireBatches();
    }

    private long settled() {
        Query counted = Query.query(
                Criteria.where("campaign").is(id.value()).and("state").is(Ballot.State.COUNTED));
        var settled = new AtomicLong();
        CheckedCommands.exempt(() -> settled.set(mongo.count(counted, Ballot.class)));
        return settled.get();
    }
}
