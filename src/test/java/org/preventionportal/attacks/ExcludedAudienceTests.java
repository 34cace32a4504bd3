package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
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
import org.preventionportal.surveys.participation.RollingSupport;
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

/** An officer who is excluded from a task reads the addresses of campaigns that invite its participants, too. */
@SliceTest
class ExcludedAudienceTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
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
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private SurveyDriver surveys;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        surveys = new SurveyDriver(portal, OFFICER);
        record(given.completedOn(day), BOTH, OTHER);
        record(given.completedOn(LocalDate.of(2019, 3, 2)), ELSEWHERE);
    }

    @AfterEach
    void end() {
        clock.reset();
        given.partnersOnly();
    }

    private Task excluded() {
        Task task = given.completedOn(day);
        record(task, BOTH, HIDDEN, ELSEWHERE);
        given.excluding(task, OFFICER);
        return task;
    }

    private void record(Task task, String... addresses) {
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, addresses));
    }

    @Test
    void theAudienceIsThatWithoutTheTask() {
        Campaign campaign = surveys.plan(SurveyPlans.tasksOf("NORTH_EAST"));
        Audience before = audience(OFFICER, campaign);
        assertThat(before).isEqualTo(audience(Account.MANAGER, campaign));

        excluded();

        assertThat(audience(Account.MANAGER, campaign).addresses()).containsExactly(BOTH, ELSEWHERE, HIDDEN, OTHER);
        assertThat(audience(OFFICER, campaign).addresses()).containsExactly(BOTH, OTHER);
        assertThat(audience(OFFICER, campaign)).isEqualTo(before);
    }

    @Test
    void theAudienceOfARollingCampaignIsThatWithoutTheTask() {
        Campaign campaign = surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST")));
        Audience before = audience(OFFICER, campaign);

        excluded();

        assertThat(audience(Account.MANAGER, campaign).addresses()).contains(HIDDEN);
        assertThat(audience(OFFICER, campaign)).isEqualTo(before);
    }

    /** It invites those whom the first campaign has invited, with those of the hidden task. */
    @Test
    void theAudienceOfAFollowUpIsThatWithoutTheTask() {
        excluded();
        record(given.completedOn(day), "one@example.org", "two@example.org", "three@example.org", "four@example.org");
        Campaign first =
                surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST").with("followUps", List.of(3))));
        dispatch.run();
        clock.advanceDays(93);
        CampaignSupport.maintain(beans);
        var followUp = new Campaign(new CampaignId(first.id()).followUp(3).value(), 0, "");

        assertThat(people(Account.MANAGER, followUp)).isEqualTo(DisclosedNumber.of(8));
        assertThat(people(OFFICER, followUp)).isEqualTo(DisclosedNumber.of(6));
        dispatch.run();
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

        assertThat(undeliverable(Account.MANAGER, campaign)).containsExactlyInAnyOrder(BOTH, ELSEWHERE, HIDDEN, OTHER);
        assertThat(undeliverable(OFFICER, campaign)).containsExactlyInAnyOrder(BOTH, OTHER);
    }

    @Test
    void undeliverableAddressesStayHiddenWhenTheTaskLeavesTheSelection() {
        Task task = excluded();
        Campaign campaign = bounced();

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("need.region", Region.SOUTH_WEST),
                mongo.getCollectionName(Task.class));

        assertThat(undeliverable(Account.MANAGER, campaign)).contains(HIDDEN);
        assertThat(undeliverable(OFFICER, campaign)).containsExactlyInAnyOrder(BOTH, OTHER);
    }

    /**
     * Their number would show who took part in the task and has opted out. If opted-out people were left out, it would
     * show who of the other tasks has opted out.
     */
    @Test
    void somebodyElseRecordsTheBouncesOfTasksThatAreInvitedAtOnce() {
        excluded();
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST")));
        dispatch.run();
        mailed();
        RollingSupport.optOut(beans, mongo, HIDDEN);
        RollingSupport.optOut(beans, mongo, OTHER);

        assertThat(codes(campaign, BOTH)).containsExactly("NOT_ALLOWED");
        assertThat(codes(campaign, HIDDEN)).containsExactly("NOT_ALLOWED");
        assertThat(codes(campaign, OTHER)).containsExactly("NOT_ALLOWED");
        assertThat(recorded()).isEmpty();
        new SurveyDriver(portal, Account.MANAGER).recordBounces(campaign, HIDDEN, BOTH);
        assertThat(recorded()).containsExactlyInAnyOrder(BOTH, "");
    }

    private List<String> codes(Campaign campaign, String address) {
        return portal.codes(
                OFFICER,
                "surveys/recordSurveyBounces",
                Input.of("surveyCampaignId", campaign.id()).with("emails", List.of(address)));
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
        dispatch.run();
        CheckedCommands.exempt(
                () -> mongo.updateMulti(new Query(), Update.update("mail", "UNDELIVERABLE"), "participations"));
        return campaign;
    }

    private Audience audience(Account reader, Campaign campaign) {
        return new SurveyDriver(portal, reader).audience(campaign);
    }

    private record Undeliverable(List<Node> nodes) {

        private record Node(String email) {}
    }

    private Stream<String> undeliverable(Account reader, Campaign campaign) {
        return portal
                .read(
                        reader,
                        "surveys/undeliverableAddresses",
                        Map.of("id", campaign.id()),
                        "surveyCampaign.undeliverableAddresses",
                        Undeliverable.class)
                .nodes()
                .stream()
                .map(Undeliverable.Node::email);
    }
}
