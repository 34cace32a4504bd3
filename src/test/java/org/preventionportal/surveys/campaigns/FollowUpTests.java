package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What it costs to look for follow-ups does not grow with the campaigns that ever had some. */
@SliceTest
class FollowUpTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private CampaignMaintenance maintenance;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private SurveyDriver surveys;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, Account.MANAGER);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void eachRunSendsTheSameCommands() {
        List<CampaignId> all = List.of(openWithFollowUp(3), openWithFollowUp(3), openWithFollowUp(3));
        advance(Period.ofMonths(3));
        maintenance.run();
        assertThat(all)
                .allSatisfy(campaign ->
                        assertThat(campaigns.find(campaign.followUp(3))).isPresent());

        commands.during(maintenance::run);

        assertThat(commands.to("surveyCampaigns"))
                .as("those that run, those with follow-ups, and the follow-ups that are open")
                .containsExactly("find", "find", "find");
    }

    /** If the portal was off for so long, people would not know what they are asked about. */
    @ParameterizedTest
    @ValueSource(ints = {3, 12})
    void aFollowUpOpensUpToAMonthLate(int months) {
        CampaignId first = openWithFollowUp(months);
        advance(Period.ofMonths(months).plusDays(20));
        CampaignId second = openWithFollowUp(months);
        maintenance.run();
        assertThat(campaigns.find(first.followUp(months))).isPresent();

        advance(Period.ofMonths(months + 1).plusDays(10));
        maintenance.run();

        assertThat(campaigns.find(second.followUp(months))).isEmpty();
    }

    /** Nobody knows yet who has opted out since the backup. */
    @ParameterizedTest
    @CsvSource({"30, PAUSED", "32, OPEN"})
    void aFollowUpSoonAfterARestoreWaitsUntilItIsResumed(int days, CampaignState state) {
        CampaignId campaign = openWithFollowUp(3);
        advance(Period.ofMonths(3));
        Instant restoredAt = clock.instant().minus(Duration.ofDays(days));
        mongo.save(new Document("_id", "latest").append("restoredAt", restoredAt), "restores");

        maintenance.run();

        assertThat(campaigns.require(campaign.followUp(3)).state()).isEqualTo(state);
    }

    @Test
    void aFollowUpOfAPausedCampaignIsPaused() {
        var plan = SurveyPlans.tasks(SurveyPlans.EVENT_FEEDBACK, List.of(), List.of())
                .with("closesOn", LondonTime.today(clock).plusMonths(4).toString())
                .with("followUps", List.of(3));
        SurveyDriver.Campaign campaign = surveys.pause(surveys.open(surveys.plan(plan)));
        advance(Period.ofMonths(3));

        maintenance.run();

        assertThat(campaigns.require(new CampaignId(campaign.id()).followUp(3)).state())
                .isEqualTo(CampaignState.PAUSED);
    }

    private CampaignId openWithFollowUp(int months) {
        var plan = SurveyPlans.tasks(SurveyPlans.EVENT_FEEDBACK, List.of(), List.of())
                .with("closesOn", LondonTime.today(clock).plusMonths(2).toString())
                .with("followUps", List.of(months));
        return new CampaignId(surveys.open(surveys.plan(plan)).id());
    }

    private void advance(Period time) {
        LocalDate today = LondonTime.today(clock);
        clock.advanceDays(ChronoUnit.DAYS.between(today, today.plus(time)));
    }
}
