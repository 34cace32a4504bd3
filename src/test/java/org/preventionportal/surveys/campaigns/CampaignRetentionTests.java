package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Each campaign ends a month before its first answers are deleted. */
@SliceTest
class CampaignRetentionTests {

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
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private SurveyDriver surveys;
    private Campaign campaign;
    private LocalDate openedOn;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, Account.MANAGER);
        openedOn = today();
        campaign = surveys.open(
                surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, openedOn, List.of(SurveyWave.FIRST))
                        .with("closesOn", openedOn.plusDays(360).toString())));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private List<String> extend(LocalDate closesOn) {
        return portal.codes(
                Account.MANAGER,
                "surveys/extendSurveyCampaign",
                surveys.load(campaign).input().with("closesOn", closesOn.toString()));
    }

    @Test
    void aCampaignIsNotExtendedPastTheRetentionPeriod() {
        clock.advanceDays(350);
        LocalDate last = openedOn.plusMonths(18).minusMonths(1);

        assertThat(extend(last.plusDays(1))).containsExactly("OUT_OF_RANGE");
        assertThat(extend(last)).isEmpty();
    }

    @Test
    void aCampaignThatWasExtendedForLongerClosesThen() {
        mongo.updateFirst(new Query(), Update.update("plan.closesOn", openedOn.plusYears(3)), SurveyCampaign.class);
        clock.advanceDays(500);
        maintenance.run();
        assertThat(stored().state()).isEqualTo(CampaignState.OPEN);

        clock.advanceDays(60);
        maintenance.run();

        assertThat(stored().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(stored().closedOn()).isEqualTo(openedOn.plusMonths(18).minusMonths(1));
    }

    private SurveyCampaign stored() {
        return campaigns.require(new CampaignId(campaign.id()));
    }
}
