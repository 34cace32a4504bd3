package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Audience;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSupport;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An officer who created a campaign reads addresses of tasks in regions that are not theirs. */
@SliceTest
class OtherRegionsAudienceTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final String JO = "jo@example.org";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        Task task = given.completedOn(today.minusWeeks(5));
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, JO));
    }

    @AfterEach
    void end() {
        clock.reset();
        given.partnersOnly();
    }

    /** Evaluators may select tasks of all regions. */
    @ParameterizedTest
    @CsvSource({"TASKS", "ROLLING"})
    void anOfficerWhoIsAnEvaluatorSeesNoAddressesOfAllRegions(String invitation) {
        Account reader = Account.OFFICER_AND_EVALUATOR;
        var surveys = new SurveyDriver(portal, reader);
        Input everywhere = Input.of("startsOn", today.minusYears(1)).with("endsOn", today);
        Campaign campaign = surveys.plan((invitation.equals("TASKS")
                        ? SurveyPlans.tasksOf("NORTH_EAST")
                        : SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST")))
                .with("tasks", everywhere));

        assertThat(audience(Account.MANAGER, campaign).addresses()).containsExactly(JO);
        assertThat(audience(reader, campaign))
                .returns(null, Audience::addresses)
                .returns(true, Audience::isRounded);
        surveys.open(campaign);
        assertThat(seesUndeliverable(reader, campaign)).isFalse();
        assertThat(recordingBounces(reader, campaign)).containsExactly("NOT_ALLOWED");
    }

    /** A follow-up names no tasks: it asks whom the first campaign has invited. */
    @Test
    void anOfficerWhoHasMovedSeesNoAddressesOfAFollowUp() {
        var surveys = new SurveyDriver(portal, OFFICER);
        Campaign first =
                surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST").with("followUps", List.of(3))));
        dispatch.run();
        clock.advanceDays(93);
        CampaignSupport.maintain(beans);
        clock.reset(); // tokens are valid for minutes
        dispatch.run();
        var followUp = new Campaign(new CampaignId(first.id()).followUp(3).value(), 0, "");
        assertThat(audience(OFFICER, followUp).isRounded()).isFalse();
        assertThat(recordingBounces(OFFICER, followUp)).isEmpty();
        assertThat(seesUndeliverable(OFFICER, followUp)).isTrue();

        Account moved = Account.OFFICER_SOUTH_EAST;
        CheckedCommands.exempt(() -> mongo.updateMulti(
                Query.query(Criteria.where("createdBy").is(OFFICER.id().value())),
                Update.update("createdBy", moved.id().value()),
                "surveyCampaigns"));

        assertThat(audience(moved, followUp).isRounded()).isTrue();
        assertThat(recordingBounces(moved, followUp)).containsExactly("NOT_ALLOWED");
        assertThat(seesUndeliverable(moved, followUp)).isFalse();
        assertThat(audience(Account.MANAGER, followUp).isRounded()).isFalse();
    }

    private Audience audience(Account reader, Campaign campaign) {
        return new SurveyDriver(portal, reader).audience(campaign);
    }

    private boolean seesUndeliverable(Account reader, Campaign campaign) {
        return portal.text(reader, "surveys/undeliverableAddresses", Map.of("id", campaign.id()))
                .contains("nodes");
    }

    private List<String> recordingBounces(Account reader, Campaign campaign) {
        return portal.codes(
                reader,
                "surveys/recordSurveyBounces",
                Input.of("surveyCampaignId", campaign.id()).with("emails", List.of(JO)));
    }
}
