package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
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
    private Participations participations;

    @Autowired
    private SurveyReminders maintenance;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private CampaignId campaign = new CampaignId("any");

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        campaign = new CampaignId(
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today(), List.of("FIRST"))))
                        .id());
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
        assertThat(participations.invited(campaign)).isEqualTo(3);

        maintenance.purge();
        assertThat(database.dump("participations")).contains("lee@").doesNotContain("jo@", "kim@");
        assertThat(database.dump("deletedInvitations")).doesNotContain("@");
        assertThat(participations.invited(campaign)).isEqualTo(3);

        clock.advance(MONTHS_19);
        answered("max");
        maintenance.purge();
        maintenance.purge();
        assertThat(database.dump("participations")).contains("max@").doesNotContain("lee@");
        assertThat(participations.invited(campaign)).isEqualTo(4);
    }

    /** The number was kept, and then the node died before it deleted anybody. */
    @Test
    void aPurgeThatIsBrokenOffCountsNobodyTwice() {
        answered("jo");
        mongo.save(new DeletedInvitations(campaign, today().plusDays(1), 1));
        assertThat(participations.invited(campaign)).isEqualTo(1);

        clock.advance(MONTHS_19);
        answered("kim");
        maintenance.purge();

        assertThat(participations.invited(campaign)).isEqualTo(2);
    }

    @Test
    void aLongerRetentionPeriodCountsNobodyTwice() {
        answered("jo");
        participations.deleteListedBefore(today().plusDays(1), List.of(campaign));
        participations.deleteListedBefore(today().minusDays(9), List.of(campaign));
        assertThat(participations.invited(campaign)).isEqualTo(1);
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
        assertThat(participations.invited(campaign)).isEqualTo(1);
    }

    private void answered(String person) {
        RollingSupport.answered(mongo, campaign, person + "@example.org", today(), today());
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
