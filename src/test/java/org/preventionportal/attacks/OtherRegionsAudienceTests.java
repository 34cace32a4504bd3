package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An officer who created a campaign reads addresses of tasks in regions that are not theirs. */
@SliceTest
class OtherRegionsAudienceTests {

    private static final Account OFFICER = AudienceDriver.OFFICER;
    private static final String JO = "jo@example.org";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private AudienceDriver driver;

    @BeforeEach
    void begin() {
        driver = new AudienceDriver(beans);
        driver.record(given.completedOn(today.minusWeeks(5)), JO);
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

        assertThat(driver.audience(Account.MANAGER, campaign).addresses()).containsExactly(JO);
        assertThat(driver.audience(reader, campaign))
                .returns(null, Audience::addresses)
                .returns(true, Audience::isRounded);
        surveys.open(campaign);
        assertThat(driver.seesUndeliverable(reader, campaign)).isFalse();
        assertThat(driver.recordingBounce(reader, campaign, JO)).containsExactly("NOT_ALLOWED");
    }

    /** A follow-up names no tasks: it asks whom the first campaign has invited. */
    @Test
    void anOfficerWhoHasMovedSeesNoAddressesOfAFollowUp() {
        Campaign followUp = driver.followUp();
        clock.reset(); // tokens are valid for minutes
        driver.dispatch();
        assertThat(driver.audience(OFFICER, followUp).isRounded()).isFalse();
        assertThat(driver.recordingBounce(OFFICER, followUp, JO)).isEmpty();
        assertThat(driver.seesUndeliverable(OFFICER, followUp)).isTrue();

        Account moved = Account.OFFICER_SOUTH_EAST;
        CheckedCommands.exempt(() -> mongo.updateMulti(
                Query.query(Criteria.where("createdBy").is(OFFICER.id().value())),
                Update.update("createdBy", moved.id().value()),
                "surveyCampaigns"));

        assertThat(driver.audience(moved, followUp).isRounded()).isTrue();
        assertThat(driver.recordingBounce(moved, followUp, JO)).containsExactly("NOT_ALLOWED");
        assertThat(driver.seesUndeliverable(moved, followUp)).isFalse();
        assertThat(driver.audience(Account.MANAGER, followUp).isRounded()).isFalse();
    }
}
