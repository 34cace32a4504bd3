package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is stored of one campaign and cannot be read does not hold up the others. */
@SliceTest
class UnreadableSurveysTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private CampaignMaintenance maintenance;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private SurveyDriver surveys;
    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
        task = given.completedOn(LocalDate.of(2026, 3, 2));
        Input participant = Input.of("email", "jo@example.org").with("organisationKind", "HEALTH");
        portal.changeTask(
                OFFICER,
                "tasks/recordParticipants",
                Input.of("taskId", task.id()).with("noticeGiven", true).with("participants", List.of(participant)));
    }

    @AfterEach
    void end() {
        clock.reset();
        given.partnersOnly();
    }

    @Test
    void otherCampaignsArePrepared() {
        CampaignId first = open(SurveyPlans.tasks(SurveyPlans.EVENT_FEEDBACK, List.of("NORTH_EAST"), List.of()));
        mongo.insert(new Document("_id", "unreadable").append("task", task.id().value()), "participants");
        CampaignId second = open(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 10));

        dispatch.run();

        assertThat(campaigns.require(first).isPrepared()).isFalse();
        assertThat(campaigns.require(second).isPrepared()).isTrue();
    }

    @Test
    void followUpsOfOtherCampaignsOpen() {
        Input plan = SurveyPlans.tasks(SurveyPlans.EVENT_FEEDBACK, List.of("NORTH_EAST"), List.of())
                .with("followUps", List.of(3));
        CampaignId first = open(plan);
        CampaignId second = open(plan);
        mongo.insert(new Document("_id", first.followUp(3).value()), "surveyCampaigns");
        LocalDate today = LondonTime.today(clock);
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(today, today.plusMonths(3))));

        maintenance.run();

        assertThat(campaigns.find(second.followUp(3))).isPresent();
    }

    private CampaignId open(Input plan) {
        return new CampaignId(surveys.open(surveys.plan(plan)).id());
    }
}
