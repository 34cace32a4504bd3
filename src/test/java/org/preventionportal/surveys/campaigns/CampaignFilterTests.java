package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Lists campaigns by the work that they ask about, and by their last day. */
@SliceTest
class CampaignFilterTests {

    private static final String LIST = "surveys/surveyCampaigns";
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
    private MutableClock clock;

    @Autowired
    private MongoOperations mongo;

    private SurveyDriver surveys;
    private Campaign wales;
    private Task task;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        task = given.completedOn(LocalDate.of(2026, 3, 2));
        surveys = new SurveyDriver(portal, Account.MANAGER);
        surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Room"));
        surveys.plan(tasks("Everywhere", List.of(), List.of()));
        wales = surveys.plan(tasks("Wales", List.of("WALES"), List.of()).with("followUps", List.of(3)));
        surveys.plan(tasks("Online", List.of("WALES", "NORTH_EAST"), List.of("ONLINE_HARM")));
        LocalDate later = LocalDate.parse(Given.later());
        given.sessions(task, later, later);
        portal.change(
                OFFICER,
                "surveys/createEventForm",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                        .with("sessionOn", Given.later()),
                "surveyCampaign.id",
                String.class);
    }

    private static Input tasks(String name, List<String> regions, List<String> themes) {
        return SurveyPlans.tasks(SurveyPlans.EVENT_FEEDBACK, List.of(), List.of())
                .with("name", name)
                .with(
                        "tasks",
                        Input.of("startsOn", "2020-01-01")
                                .with("endsOn", "2030-01-01")
                                .with("regions", regions)
                                .with("themes", themes));
    }

    /** The form of a session is about a task of the north-east, on county lines and missing children. */
    @ParameterizedTest
    @CsvSource({
        "NORTH_EAST, , 'form, Online, Everywhere'",
        "WALES, , 'Online, Wales, Everywhere'",
        "LONDON, , Everywhere",
        ", MISSING_CHILDREN, 'form, Wales, Everywhere'",
        ", ONLINE_HARM, 'Online, Wales, Everywhere'",
        "NORTH_EAST, COUNTY_LINES, 'form, Everywhere'",
        "NORTH_EAST, ONLINE_HARM, 'Online, Everywhere'",
        "WALES, COUNTY_LINES, 'Wales, Everywhere'"
    })
    void regionsAndThemesAreThoseOfTheWork(@Nullable String region, @Nullable String theme, String names) {
        var filter = Input.of("regions", region == null ? null : List.of(region))
                .with("themes", theme == null ? List.of() : List.of(theme));

        assertThat(names(filter)).isEqualTo(names);
        assertThat(total(OFFICER, filter)).isEqualTo(names.split(", ").length);
    }

    /** Otherwise evaluators could join the form and its day to the only task of the export that fits. */
    @ParameterizedTest
    @EnumSource(
            value = Account.class,
            names = {"EVALUATOR", "OFFICER_SOUTH_EAST", "OFFICER_NO_REGION"})
    void whoDoesNotDecideOnATaskDoesNotFindItsSurveysByItsRegionAndThemes(Account other) {
        askParticipants();
        Map<Input, String> without = Map.of(
                Input.of("regions", List.of("NORTH_EAST")), "Online, Everywhere",
                Input.of("regions", List.of("NORTH_EAST", "SOUTH_EAST")), "Online, Everywhere",
                Input.of("themes", List.of("MISSING_CHILDREN")), "Wales, Everywhere",
                Input.of("regions", List.of("NORTH_EAST")).with("themes", List.of("COUNTY_LINES")), "Everywhere");

        without.forEach((filter, names) -> {
            assertThat(names(other, filter)).isEqualTo(names);
            assertThat(names(OFFICER, filter)).isEqualTo("form, form, " + names);
            assertThat(names(Account.MANAGER, filter)).isEqualTo("form, form, " + names);
        });
    }

    /** The north requested the task, and the south joined nothing. */
    @Test
    void aPartnerHasTheSurveysOfItsTasksForThoseWhoDecideOnThem() {
        Input north = Input.of("partnerIds", List.of(Given.NORTH, Given.SOUTH));
        assertThat(names(OFFICER, north)).isEqualTo("form");
        assertThat(total(Account.MANAGER, north)).isOne();
        assertThat(names(Account.EVALUATOR, north)).isEmpty();
        assertThat(names(Account.OFFICER_SOUTH_EAST, north)).isEmpty();
        assertThat(names(Input.of("partnerIds", List.of(Given.SOUTH)))).isEmpty();
        assertThat(names(north.with("regions", List.of("WALES")))).isEmpty();
        assertThat(names(north.with("themes", List.of("MISSING_CHILDREN")))).isEqualTo("form");
    }

    @Test
    void anOrganisationThatJoinedATaskHasItsSurveys() {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                new Update().push("coBeneficiaries", new Document("partner", Given.SOUTH.value())),
                "tasks");
        assertThat(names(Input.of("partnerIds", List.of(Given.SOUTH)))).isEqualTo("form");
    }

    @Test
    void whoIsExcludedFromATaskDoesNotFindItsSurveysByItsPartner() {
        given.excluding(task, Account.MANAGER);
        assertThat(total(Account.MANAGER, Input.of("partnerIds", List.of(Given.NORTH))))
                .isZero();
    }

    @Test
    void anOfficerHasTheCampaignsThatTheyCreated() {
        assertThat(names(Input.of("officerIds", List.of(OFFICER.id())))).isEqualTo("form");
        Input manager = Input.of("officerIds", List.of(Account.MANAGER.id()));
        assertThat(names(Account.EVALUATOR, manager)).isEqualTo("Online, Wales, Everywhere, Room");
        assertThat(names(manager.with("regions", List.of("LONDON")))).isEqualTo("Everywhere");
    }

    @ParameterizedTest
    @CsvSource({"EVALUATOR, ", "OFFICER_SOUTH_EAST, ", "OFFICER_NORTH_EAST, 2026-03-02", "MANAGER, 2026-03-02"})
    void whoDoesNotDecideOnATaskDoesNotSeeTheTasksOfItsSurvey(Account account, @Nullable String day) {
        assertThat(firstDay(account, askParticipants())).isEqualTo(day);
        assertThat(firstDay(account, wales.id())).isEqualTo("2020-01-01");
    }

    private @Nullable String firstDay(Account account, String campaign) {
        return portal.ask(account, "surveys/guardedCampaign", Map.of("id", campaign))
                .errors()
                .verify()
                .path("surveyCampaign.plan")
                .entity(PlanOf.class)
                .get()
                .firstDay();
    }

    /** @param tasks null for a reader who must not see them */
    private record PlanOf(@Nullable Map<String, String> tasks) {

        private @Nullable String firstDay() {
            return tasks == null ? null : tasks.get("startsOn");
        }
    }

    private String askParticipants() {
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"));
        return portal.change(
                OFFICER,
                "surveys/askTaskParticipants",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                        .with("closesOn", Given.later()),
                "surveyCampaign.id",
                String.class);
    }

    @Test
    void aFollowUpIsFoundByTheRegionsOfTheFirstCampaign() {
        surveys.open(wales);
        SurveyCampaign first = campaigns.require(new CampaignId(wales.id()));
        campaigns.insert(FollowUp.open(first, 3, CampaignState.OPEN, LondonTime.today(clock), clock.instant()));

        assertThat(names(Input.of("regions", List.of("WALES"))))
                .isEqualTo("Wales, after 3 months, Online, Wales, Everywhere");
        assertThat(names(Input.of("themes", List.of("ONLINE_HARM"))))
                .isEqualTo("Wales, after 3 months, Online, Wales, Everywhere");
        assertThat(names(Input.of("regions", List.of("LONDON")))).isEqualTo("Everywhere");
    }

    @Test
    void theLastDayIsOneOfTheDays() { // that of the form is a week after the session
        LocalDate last = LocalDate.parse(Given.later());

        assertThat(names(Input.of("closesFrom", last))).isEqualTo("form, Online, Wales, Everywhere, Room");
        assertThat(names(Input.of("closesTo", last).with("closesFrom", last)))
                .isEqualTo("Online, Wales, Everywhere, Room");
        assertThat(names(Input.of("closesFrom", last.plusDays(1)))).isEqualTo("form");
        assertThat(names(Input.of("closesTo", last.minusDays(1)))).isEmpty();
        assertThat(names(Input.of("regions", List.of("LONDON")).with("closesFrom", last.plusDays(1))))
                .isEmpty();
    }

    @Test
    void whoIsExcludedFromATaskDoesNotFindItsSurveysByItsRegion() {
        Input filter = Input.of("regions", List.of("NORTH_EAST"));
        assertThat(total(Account.MANAGER, filter)).isEqualTo(3);

        given.excluding(task, Account.MANAGER);

        assertThat(total(Account.MANAGER, filter)).isEqualTo(2);
    }

    /** Otherwise each view of the list would send the ids of all their tasks. */
    @Test
    void onlyTheNewestCampaignsAboutOneTaskAreSearched() {
        Input filter = Input.of("regions", List.of("NORTH_EAST"));
        insertNewer(IntStream.range(1, 1000));
        assertThat(names(filter)).isEqualTo("form, Online, Everywhere");

        insertNewer(IntStream.of(1000));

        assertThat(names(filter)).isEqualTo("Online, Everywhere");
    }

    private void insertNewer(IntStream numbers) {
        mongo.getCollection("surveyCampaigns")
                .insertMany(numbers.mapToObj(number -> new Document("_id", "svc_" + number)
                                .append("createdAt", clock.instant().plusSeconds(number))
                                .append("plan", new Document("taskId", "tsk_" + number)))
                        .toList());
    }

    private int total(Account account, Input filter) {
        return portal.read(account, LIST, Map.of("filter", filter), "surveyCampaigns.totalCount", Integer.class);
    }

    private String names(Input filter) {
        return names(OFFICER, filter);
    }

    /** The names, newest first. A survey of one task, such as a form, is named after a kind of task and a day. */
    private String names(Account account, Input filter) {
        List<String> names = portal.readAll(
                account, LIST, Map.of("filter", filter), "surveyCampaigns.nodes[*].plan.name", String.class);
        return names.stream().map(name -> name.contains(" on ") ? "form" : name).collect(Collectors.joining(", "));
    }
}
