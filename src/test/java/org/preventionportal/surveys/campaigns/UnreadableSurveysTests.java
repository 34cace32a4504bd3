package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** What is stored of one campaign and cannot be read, or prepared, does not hold up the others. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
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
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"));
    }

    @AfterEach
    void end() {
        clock.reset();
        given.partnersOnly();
    }

    @Test
    void otherCampaignsArePrepared() {
        CampaignId first = open(SurveyPlans.tasksOf("NORTH_EAST"));
        mongo.insert(new Document("_id", "unreadable").append("task", task.id().value()), "participants");
        CampaignId second = open(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 10));

        dispatch.run();

        assertThat(campaigns.require(first).isPrepared()).isFalse();
        assertThat(campaigns.require(second).isPrepared()).isTrue();
    }

    @Test
    void theLogSaysWhyACampaignCannotBePrepared(CapturedOutput output) {
        Document participant = Objects.requireNonNull(mongo.findOne(new Query(), Document.class, "participants"));
        mongo.getCollection("participants")
                .insertMany(IntStream.range(0, 20_000)
                        .mapToObj(number -> new Document(participant)
                                .append("_id", "prt_" + number)
                                .append("email", "jo%d@example.org".formatted(number)))
                        .toList());
        CampaignId campaign = open(SurveyPlans.tasksOf("NORTH_EAST"));

        dispatch.run();

        assertThat(campaigns.require(campaign).isPrepared()).isFalse();
        assertThat(output.getOut().lines().filter(line -> line.contains("cannot be prepared")))
                .singleElement()
                .asString()
                .contains(campaign.value(), "A campaign invites 20,000 people at most.");
    }

    @Test
    void followUpsOfOtherCampaignsOpen() {
        Input plan = SurveyPlans.tasksOf("NORTH_EAST").with("followUps", List.of(3));
        CampaignId first = open(plan);
        CampaignId second = open(plan);
        mongo.insert(new Document("_id", first.followUp(3).value()), "surveyCampaigns");
        LocalDate today = LondonTime.today(clock);
        clock.advanceDays(ChronoUnit.DAYS.between(today, today.plusMonths(3)));

        maintenance.run();

        assertThat(campaigns.find(second.followUp(3))).isPresent();
    }

    private CampaignId open(Input plan) {
        return new CampaignId(surveys.open(surveys.plan(plan)).id());
    }
}
