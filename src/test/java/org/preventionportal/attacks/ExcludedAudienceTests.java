package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Audience;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An officer who is excluded from a task reads the addresses of campaigns that invite its participants, too. */
@SliceTest
class ExcludedAudienceTests {

    private static final Account OFFICER = AudienceDriver.OFFICER;
    private static final String BOTH = "both@example.org";
    private static final String OTHER = "other@example.org";
    private static final String HIDDEN = "hidden@example.org";
    private static final String ELSEWHERE = "elsewhere@example.org";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate day = today.minusWeeks(5);

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
    private SurveyDriver surveys;

    @BeforeEach
    void begin() {
        driver = new AudienceDriver(beans);
        surveys = driver.surveys;
        driver.record(given.completedOn(day), BOTH, OTHER);
        driver.record(given.completedOn(LocalDate.of(2019, 3, 2)), ELSEWHERE);
    }

    @AfterEach
    void end() {
        clock.reset();
        given.partnersOnly();
    }

    private Task excluded() {
        Task task = given.completedOn(day);
        driver.record(task, BOTH, HIDDEN, ELSEWHERE);
        given.excluding(task, OFFICER);
        return task;
    }

    @Test
    void theAudienceIsThatWithoutTheTask() {
        Campaign campaign = surveys.plan(SurveyPlans.tasksOf("NORTH_EAST"));
        Audience before = driver.audience(OFFICER, campaign);
        assertThat(before).isEqualTo(driver.audience(Account.MANAGER, campaign));

        excluded();

        assertThat(driver.audience(Account.MANAGER, campaign).addresses())
                .containsExactly(BOTH, ELSEWHERE, HIDDEN, OTHER);
        assertThat(driver.audience(OFFICER, campaign).addresses()).containsExactly(BOTH, OTHER);
        assertThat(driver.audience(OFFICER, campaign)).isEqualTo(before);
    }

    @Test
    void theAudienceOfARollingCampaignIsThatWithoutTheTask() {
        Campaign campaign = surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST")));
        Audience before = driver.audience(OFFICER, campaign);

        excluded();

        assertThat(driver.audience(Account.MANAGER, campaign).addresses()).contains(HIDDEN);
        assertThat(driver.audience(OFFICER, campaign)).isEqualTo(before);
    }

    /** It invites those whom the first campaign has invited, with those of the hidden task. */
    @Test
    void theAudienceOfAFollowUpIsThatWithoutTheTask() {
        excluded();
        driver.record(
                given.completedOn(day), "one@example.org", "two@example.org", "three@example.org", "four@example.org");
        Campaign followUp = driver.followUp();

        assertThat(people(Account.MANAGER, followUp)).isEqualTo(DisclosedNumber.of(8));
        assertThat(people(OFFICER, followUp)).isEqualTo(DisclosedNumber.of(6));
        driver.dispatch();
        assertThat(people(Account.MANAGER, followUp)).isEqualTo(DisclosedNumber.of(8));
        assertThat(people(OFFICER, followUp)).isEqualTo(DisclosedNumber.of(6));
    }

    private DisclosedNumber people(Account reader, Campaign campaign) {
        return portal.read(
                reader,
                "surveys/surveyAudience",
                Map.of("id", campaign.id()),
                "surveyCampaign.audience.people",
                DisclosedNumber.class);
    }

    @Test
    void undeliverableAddressesAreThoseOfOtherTasks() {
        excluded();
        Campaign campaign = bounced();

        assertThat(driver.undeliverable(Account.MANAGER, campaign))
                .containsExactlyInAnyOrder(BOTH, ELSEWHERE, HIDDEN, OTHER);
        assertThat(driver.undeliverable(OFFICER, campaign)).containsExactlyInAnyOrder(BOTH, OTHER);
    }

    @Test
    void undeliverableAddressesStayHiddenWhenTheTaskLeavesTheSelection() {
        Task task = excluded();
        Campaign campaign = bounced();

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("need.region", Region.SOUTH_WEST),
                mongo.getCollectionName(Task.class));

        assertThat(driver.undeliverable(Account.MANAGER, campaign)).contains(HIDDEN);
        assertThat(driver.undeliverable(OFFICER, campaign)).containsExactlyInAnyOrder(BOTH, OTHER);
    }

    /**
     * Their number would show who took part in the task and has opted out. If opted-out people were left out, it would
     * show who of the other tasks has opted out.
     */
    @Test
    void somebodyElseRecordsTheBouncesOfTasksThatAreInvitedAtOnce() {
        excluded();
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST")));
        driver.dispatch();
        mailed();
        RollingSupport.optOut(beans, mongo, HIDDEN);
        RollingSupport.optOut(beans, mongo, OTHER);

        assertThat(driver.recordingBounce(OFFICER, campaign, BOTH)).containsExactly("NOT_ALLOWED");
        assertThat(driver.recordingBounce(OFFICER, campaign, HIDDEN)).containsExactly("NOT_ALLOWED");
        assertThat(driver.recordingBounce(OFFICER, campaign, OTHER)).containsExactly("NOT_ALLOWED");
        assertThat(recorded()).isEmpty();
        new SurveyDriver(portal, Account.MANAGER).recordBounces(campaign, HIDDEN, BOTH);
        assertThat(recorded()).containsExactlyInAnyOrder(BOTH, "");
    }

    @Test
    void aBounceOfARollingCampaignIsNotRecordedForTheTask() {
        Campaign campaign = askedAboutBoth();

        surveys.recordBounces(campaign, HIDDEN, OTHER);

        assertThat(recorded()).containsExactly(OTHER);
    }

    /** One more bounce would show that the person took part in the task and has opted out. */
    @Test
    void norIsItForSomebodyOfTheTaskWhoHasOptedOut() {
        Campaign campaign = askedAboutBoth();
        RollingSupport.optOut(beans, mongo, HIDDEN);
        RollingSupport.optOut(beans, mongo, OTHER);

        surveys.recordBounces(campaign, HIDDEN);
        assertThat(recorded()).isEmpty();
        surveys.recordBounces(campaign, OTHER);
        assertThat(recorded()).containsExactly("");
    }

    /** A rolling campaign has asked one person about the task, and another about a task that is not hidden. */
    private Campaign askedAboutBoth() {
        Task task = excluded();
        Campaign campaign =
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST"))));
        CampaignId id = new CampaignId(campaign.id());
        RollingSupport.finishedOnce(mongo, id, HIDDEN, day, task.id());
        RollingSupport.finishedOnce(
                mongo, id, OTHER, day, given.completedOn(day).id());
        return campaign;
    }

    private void mailed() {
        CheckedCommands.exempt(() ->
                mongo.updateMulti(new Query(), Update.update("mail", "SENT").set("mailedOn", today), "participations"));
    }

    private List<String> recorded() {
        List<String> addresses = new ArrayList<>();
        CheckedCommands.exempt(() -> mongo.findDistinct(
                        Query.query(Criteria.where("bounceRecordedOn").ne(null)),
                        "email",
                        "participations",
                        String.class)
                .forEach(addresses::add));
        return addresses;
    }

    private Campaign bounced() {
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST")));
        driver.dispatch();
        CheckedCommands.exempt(
                () -> mongo.updateMulti(new Query(), Update.update("mail", "UNDELIVERABLE"), "participations"));
        return campaign;
    }
}
