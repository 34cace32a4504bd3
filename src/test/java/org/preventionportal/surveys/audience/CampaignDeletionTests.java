package org.preventionportal.surveys.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
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

/** A list of people that was uploaded by mistake goes with its campaign, as long as nobody was invited. */
@SliceTest
class CampaignDeletionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    private SurveyDriver surveys;
    private Campaign campaign;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        campaign = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        var id = new CampaignId(campaign.id());
        RollingSupport.list(mongo, id, "listed@example.org", TODAY);
        RollingSupport.listOptedOut(mongo, id, "gone@example.org", TODAY);
        mongo.insert(new Document("_id", "blt_tested").append("campaign", id.value()), "ballots");
    }

    private List<String> delete(Input which) {
        return portal.codes(Account.OFFICER_NORTH_EAST, "surveys/deleteSurveyCampaign", which);
    }

    private String stored() {
        return database.dump("participations", "ballots", "surveyCampaigns");
    }

    @Test
    void nothingIsLeftOfAPlannedCampaign() {
        assertThat(delete(campaign.input())).isEmpty();

        assertThat(stored()).isEmpty();
        assertThat(delete(campaign.input())).containsExactly("NOT_FOUND");
    }

    @Test
    void aCampaignThatHasChangedKeepsItsList() {
        assertThat(delete(campaign.input().with("version", 7))).containsExactly("CONFLICT");

        assertThat(stored()).contains("listed@example.org", campaign.id());
    }

    @Test
    void aCampaignThatHasOpenedIsClosedInstead() {
        campaign = surveys.open(campaign);

        assertThat(delete(campaign.input())).containsExactly("WRONG_STATE");

        assertThat(stored()).contains("listed@example.org", campaign.id());
    }
}
