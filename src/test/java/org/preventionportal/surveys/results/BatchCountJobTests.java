package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.ResultBatches;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.participation.ProgrammeSpan;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.participation.counts.ResponseRateCounts;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.participants.Participant;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Results of a rolling campaign come out in batches of ten further responses or more, on days that were set. */
@SliceTest
class BatchCountJobTests {

    private static final Map<String, Answer> USEFUL = Map.of("useful", Answer.picking("agree"));
    private static final Map<String, Answer> USEFUL_AND_POLICE =
            Map.of("useful", Answer.picking("disagree"), "organisation", Answer.picking("police"));

    private static final Map<String, Answer> USEFUL_AND_HEALTH =
            Map.of("useful", Answer.picking("agree"), "organisation", Answer.picking("health"));

    private static final Map<String, Answer> COMMENT =
            Map.of("better", new Answer(List.of(), null, "More time", null, true));

    private static final List<Dimension> ORGANISATION = List.of(Dimension.ORGANISATION_KIND);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private BallotBox ballots;

    @Autowired
    private BallotArchive archive;

    @Autowired
    private CountedResponses responses;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BatchCountJob job;

    @Autowired
    private CampaignWork work;

    @Autowired
    private CampaignCount count;

    @Autowired
    private FurtherResponses further;

    @Autowired
    private Locks locks;

    @Autowired
    private JobFailures failures;

    @Autowired
    private BeanFactory beans;

    @Value("${portal.retention.participants}")
    private Period retention;

    private SurveyDriver surveys;
    private Campaign opened;
    private CampaignId id;
    private int respondents;

    /** People finish about these tasks in turn. Nothing else is known of them, so each is a place of its own. */
    private List<TaskId> tasks = List.of(new TaskId("tsk_0"), new TaskId("tsk_1"));

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, Account.MANAGER);
        open(plan(SurveyWave.FIRST));
    }

    private Input plan(SurveyWave wave) {
        return SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, LondonTime.today(clock), List.of(wave));
    }

    /** About tasks of all regions. */
    private void openForTheProgramme() {
        LocalDate today = LondonTime.today(clock);
        open(plan(SurveyWave.THREE_MONTHS)
                .with("tasks", Input.of("startsOn", today.minusYears(1)).with("endsOn", today.plusYears(1))));
    }

    private void open(Input plan) {
        opened = surveys.open(surveys.plan(plan));
        id = new CampaignId(opened.id());
        ballots.prepareSpare(id, 100);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void aBatchWaitsForTenFurtherResponsesAndForItsDay() {
        finish(9, USEFUL);
        count(32);
        assertThat(batches().count()).isZero();
        finish(1, USEFUL);
        count(1);
        assertThat(batches().count()).isZero();
        count(31);
        assertThat(batches().count()).isEqualTo(1);
        assertThat(rate()).isEqualTo(10);
        assertThat(newResults()).containsExactly(opened.id());
        finish(9, USEFUL);
        begin(1, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(10);
        finish(1, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(20);
        assertThat(responses.responseRate(id).partial()).isZero();
        assertThat(batches().lastOn()).isEqualTo(LondonTime.today(clock));
        assertThat(batches().nextOn()).isAfter(batches().lastOn());
    }

    /** Twelve people of one session finish in June: June less May would be what they answered, each number of it. */
    @Test
    void aBatchWaitsForPeopleOfSeveralTasksAndRegions() {
        finish(10, USEFUL);
        count(32);
        replace(responses.responseRate(id), counts("useful", Map.of("agree", 10)));
        tasks = List.of(new TaskId("tsk_session"));
        finish(12, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(10);
        tasks = List.of(new TaskId("tsk_other"));
        finish(4, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(10);
        finish(1, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(27);
    }

    @Test
    void furtherPeopleOfOneTaskStayOutAtTheCloseIfResultsHaveComeOut() {
        finish(10, USEFUL);
        count(32);
        replace(responses.responseRate(id), counts("useful", Map.of("agree", 10)));
        tasks = List.of(new TaskId("tsk_session"));
        finish(12, USEFUL);
        clock.advanceDays(1);
        close();
        assertThat(rate()).isEqualTo(10);
    }

    private List<String> newResults() {
        return portal.readAll(
                Account.MANAGER,
                "access/home",
                Map.of("since", "2026-01-05"),
                "home.surveyCampaignsWithNewResults[*].id",
                String.class);
    }

    /** Nine people and one of them again could be told apart from nine people by their answers. */
    @Test
    void aBatchWaitsForTenFurtherPeople() {
        finish(8, USEFUL);
        finish("Ada", USEFUL);
        finish("Ada", USEFUL);
        count(32);
        assertThat(batches().count()).isZero();
        finish(1, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(11);
        finish(8, USEFUL);
        finish("Ada", USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(11);
        finish("Ben", USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(21);
    }

    /** Otherwise each opt-out would make the results less exact. */
    @Test
    void peopleWhoHaveOptedOutAreStillSeveral() {
        finish(7, USEFUL);
        List.of("Ada", "Ada", "Ben", "Cem").forEach(person -> {
            finish(person, USEFUL);
            RollingSupport.optOut(beans, mongo, person);
        });
        count(32);
        assertThat(batches().count()).isEqualTo(1);
        assertThat(responses.responseRate(id).repeatedResponses()).isEqualTo(new RepeatedResponses(5, 10));
    }

    @Test
    void peopleOfSeveralTasksStaySeveralWhenTheyOptOut() {
        finish(10, USEFUL);
        count(32);
        replace(responses.responseRate(id), counts("useful", Map.of("agree", 10)));
        tasks = List.of(new TaskId("tsk_session"));
        finish(7, USEFUL);
        tasks = List.of(new TaskId("tsk_other"));
        List.of("Ada", "Ben", "Cem", "Dee", "Eve").forEach(person -> {
            finish(person, USEFUL);
            RollingSupport.optOut(beans, mongo, person);
        });
        count(32);
        assertThat(rate()).isEqualTo(22);
    }

    /** They may all be of one person, however many others have opened the survey without an answer. */
    @Test
    void responsesOfPeopleWhoAreErasedAreNotOfSeveral() {
        finish(7, USEFUL);
        List.of("ada@example.org", "ben@example.org", "cem@example.org").forEach(person -> {
            finish(person, USEFUL);
            RollingSupport.erase(beans, person);
        });
        open(3);
        count(32);
        assertThat(batches().count()).isZero();
        finish(3, USEFUL);
        count(32);
        assertThat(rate()).isEqualTo(13);
        assertThat(responses.responseRate(id).repeatedResponses()).isEqualTo(new RepeatedResponses(7, 12));
    }

    @Test
    void responsesOfPeopleWhoseAddressesAreDeletedAreNotOfSeveral() {
        finish(7, USEFUL);
        for (int i = 0; i < 3; i++) {
            ballots.cast(write(USEFUL));
        }
        open(3);
        count(32);
        assertThat(batches().count()).isZero();
    }

    private void open(int people) {
        for (int i = 0; i < people; i++) {
            String key = "key " + respondents++;
            ballots.take(id, key);
            RollingSupport.answered(mongo, id, key, LondonTime.today(clock), null);
        }
    }

    @Test
    void fiveResponsesOfOnePersonAreNoGroup() {
        finish(6, USEFUL_AND_HEALTH);
        for (int i = 0; i < 5; i++) {
            finish("Ada", USEFUL_AND_POLICE);
        }
        finish(6, USEFUL);
        close();
        assertThat(rate()).isEqualTo(17);
        assertThat(responses.responseRate(id).repeatedResponses()).isEqualTo(new RepeatedResponses(8, 13));
        assertThat(portal.text(
                        Account.MANAGER,
                        "surveys/surveyBreakdown",
                        Map.of("id", id, "questionKey", "useful", "dimension", "ORGANISATION_KIND")))
                .doesNotContain("police");
        assertThat(counted().disclosed(DisclosureLevel.RESULTS).groups(Dimension.ORGANISATION_KIND))
                .extracting(DisclosedCounts.NamedGroup::text)
                .contains("All others (few people each)");
    }

    /** Its tasks are of three years, so that none of them contains all. */
    @Test
    void itsResultsAreInTheFiguresOfTheYearInWhichTheyCome() {
        int first = LondonTime.today(clock).getYear();
        finish(10, USEFUL);
        count(32);

        assertThat(responses(LondonTime.today(clock).getYear())).containsExactly("10");
        assertThat(responses(first - 1)).isEmpty();
    }

    @Test
    void itIsNotComparedWithItselfAndSaysThatItIsOfAllDays() {
        LocalDate first = LondonTime.today(clock);
        finish(10, USEFUL);
        count(32);
        Input twoPeriods = IndicatorsDriver.during(IndicatorsDriver.days(first.plusDays(10), first.plusDays(99)))
                .with("compareWith", IndicatorsDriver.days(first, first.plusDays(9)))
                .with("topics", List.of("SURVEYS"));

        assertThat(IndicatorsDriver.read(portal, Account.MANAGER, twoPeriods).rows("surveys.responses"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.notes().toString())
                            .contains("The answers to this rolling campaign are from", "This is not compared");
                    assertThat(row.compared()).isNull();
                });
    }

    private List<String> responses(int year) {
        Input during = IndicatorsDriver.during(IndicatorsDriver.days(year + "-01-01", year + "-12-31"))
                .with("topics", List.of("SURVEYS"));
        var indicators = IndicatorsDriver.read(portal, Account.MANAGER, during);
        assertThat(indicators.rows("surveys.responses"))
                .allSatisfy(row -> assertThat(row.notes().toString()).contains("rolling campaign"));
        return indicators.rows("surveys.responses").stream()
                .map(row -> indicators.number("surveys.responses", row.key(), "amount"))
                .toList();
    }

    @Test
    void theWorkGoesOnWhereItWasBrokenOff() {
        finish(10, USEFUL);
        clock.advanceDays(32);
        job.run();
        assertThat(batches().isUnderWay()).isTrue();
        assertThat(campaign().isCounted()).isFalse();
        archive.settle(id); // and the node died
        finish(3, USEFUL);
        job.run();
        assertThat(rate()).isEqualTo(13);
        assertThat(campaign().isCounted()).isTrue();
        count(32);
        assertThat(rate()).isEqualTo(13);
    }

    /** Results, response rate and the questions of an earlier batch would disagree. */
    @Test
    void aBatchThatIsUnderWayIsCountedIfSomebodyOpensTheSurveyMeanwhile() {
        finish(10, USEFUL);
        count(32);
        finish(9, USEFUL);
        finish("Ada", USEFUL);
        clock.advanceDays(32);
        job.run();
        for (int i = 0; i < 3; i++) {
            RollingSupport.answered(mongo, id, "Ada", LondonTime.today(clock), null);
        }
        job.run();
        assertThat(rate()).isEqualTo(20);
        assertThat(stored(Variable.POPULATION.key()).people()).isEqualTo(20);
    }

    @Test
    void aQuestionWithAFewFurtherAnswersStaysAsItWas() {
        replace(Map.of("useful", 10, "knows-signs", 10));
        replace(Map.of("useful", 20, "knows-signs", 11));
        assertThat(answered("useful")).isEqualTo(20);
        assertThat(answered("knows-signs")).isEqualTo(10);
    }

    /** Both have the same response rate here. */
    @Test
    void theNumbersOfABatchAreReadInPlaceOfThoseOfTheOneBefore() {
        finish(10, USEFUL);
        count(32);
        replace(Map.of("useful", 10));
        assertThat(read("useful")).isEqualTo(10);
        replace(Map.of("useful", 20));
        assertThat(read("useful")).isEqualTo(20);
    }

    private int read(String question) {
        return CountedCampaign.of(List.of(campaign()), false, responses)
                .findFirst()
                .orElseThrow()
                .counts(new Variable(question, null))
                .answered();
    }

    /** With those who cannot say, ten further people have answered. */
    @Test
    void aQuestionThatAFewFurtherPeopleCouldAnswerStaysAsItWas() {
        replace(rateOf(20), counts("useful", Map.of("agree", 10)));
        replace(rateOf(20), counts("useful", Map.of("agree", 10, "disagree", 1, "not-applicable", 9)));
        assertThat(answered("useful")).isEqualTo(10);
    }

    @Test
    void aQuestionThatAFewFurtherPeopleWereAskedStaysAsItWas() {
        replace(rateOf(20), counts("useful", Map.of("agree", 10, Category.NOT_SHOWN, 10)));
        replace(rateOf(30), counts("useful", Map.of("agree", 10, Category.SKIPPED, 3, Category.NOT_SHOWN, 17)));
        assertThat(stored("useful").people()).isEqualTo(20);
    }

    /** Its numbers are of an earlier batch, which was not divided, so no group has a number of people. */
    @Test
    void aQuestionWithAFewFurtherAnswersIsNotBrokenDown() {
        finish(10, USEFUL_AND_POLICE);
        count(32);
        replace(responses.responseRate(id), counts("useful", Map.of("disagree", 10)));
        finish(4, USEFUL_AND_HEALTH);
        finish(8, Map.of("organisation", Answer.picking("health")));
        close();
        assertThat(rate()).isEqualTo(22);
        assertThat(answered("useful")).isEqualTo(10);
        assertThat(earlier()).containsExactly("useful");
        for (String kind : List.of("police", "health")) {
            Counts counts = counted().disclosed(DisclosureLevel.RESULTS).of(ORGANISATION, List.of(kind));
            assertThat(counts.people(Variable.POPULATION, Set.of(Category.EVERYBODY))
                            .isSuppressed())
                    .isFalse();
            assertThat(counts.people(new Variable("useful", null), Set.of("disagree"))
                            .isSuppressed())
                    .isTrue();
        }
        assertThat(ExportRow.all(counted()))
                .filteredOn(row -> row.questionKey().equals("useful"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.dimension()).isNull())
                .allSatisfy(row -> assertThat(row.note()).contains("earlier batch"));
        assertThat(CampaignHeadlines.whole(counted(), DisclosureLevel.RESULTS).headlines())
                .filteredOn(headline -> headline.question().equals("useful"))
                .singleElement()
                .satisfies(headline -> assertThat(headline.notes().toString()).contains("earlier batch"));
    }

    @Test
    void theResultsOfOtherWavesAreReadTogether() {
        String first = opened.id();
        finish(10, USEFUL);
        count(32);
        open(plan(SurveyWave.THREE_MONTHS));
        finish(12, USEFUL);
        assertThat(otherWaves(first)).isEmpty();

        count(64);

        assertThat(otherWaves(first)).containsExactly(opened.id());
        assertThat(otherWaves(opened.id())).containsExactly(first);
    }

    private List<String> otherWaves(String campaign) {
        return portal.readAll(
                Account.EVALUATOR,
                "surveys/otherWaves",
                Map.of("id", campaign),
                "surveyCampaign.results.otherWaves[*].campaign.id",
                String.class);
    }

    /** Since that batch, one person may have given several of the further answers. */
    @Test
    void aQuestionThatStayedIsComparedWithItsOwnBatch() {
        finish(10, USEFUL);
        count(32);
        replace(responses.responseRate(id), counts("useful", Map.of("agree", 10)));
        for (int i = 0; i < 5; i++) {
            finish("Ada", USEFUL);
        }
        finish(9, COMMENT);
        count(32);
        assertThat(rate()).isEqualTo(24);
        finish(5, USEFUL);
        finish(5, COMMENT);
        close();
        assertThat(rate()).isEqualTo(34);
        assertThat(answered("useful")).isEqualTo(10);
    }

    /** They are further answers, as its numbers are. */
    @Test
    void theCommentsOfAQuestionStayWithItsNumbers() {
        finish(10, COMMENT);
        count(32);
        assertThat(comments()).as("no batch counts the question yet").isZero();
        replace(responses.responseRate(id), counts("better", Map.of(Category.ANSWERED, 10)));
        finish(2, COMMENT);
        finish(8, USEFUL);
        close();
        assertThat(rate()).isEqualTo(20);
        assertThat(answered("better")).isEqualTo(10);
        assertThat(comments()).isZero();
    }

    @Test
    void commentsComeWithTheFirstNumbersOfTheirQuestion() {
        finish(10, COMMENT);
        count(32);
        close();
        assertThat(comments()).isEqualTo(10);
    }

    private long comments() {
        return mongo.count(Query.query(Criteria.where("campaign").is(id.value())), "surveyComments");
    }

    private List<String> earlier() {
        return portal.readAll(
                Account.MANAGER,
                "surveys/surveyResults",
                Map.of("id", id),
                "surveyCampaign.results.earlierBatchQuestionKeys[*]",
                String.class);
    }

    /** Ten further people of whom one is of a kind, or disagrees: two totals would show this person. */
    @Test
    void onlyTheLastBatchCountsWhoPeopleAreAndTheAnswersOfPeopleOfOneRegion() {
        finish(6, USEFUL_AND_POLICE);
        finish(4, USEFUL_AND_HEALTH);
        count(32);
        assertThat(questions()).isEmpty();
        assertThat(uncounted())
                .contains(
                        "useful: comes after the close of the campaign",
                        "organisation: comes after the close of the campaign");
        finish(1, USEFUL_AND_POLICE);
        finish(9, USEFUL_AND_HEALTH);
        count(32);
        assertThat(rate()).isEqualTo(20);
        assertThat(responses.whole(id)).containsOnlyKeys(Variable.POPULATION.key());
        assertThat(questions()).isEmpty();
        close();
        assertThat(questions()).contains("useful", "organisation");
        assertThat(answered("organisation")).isEqualTo(20);
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "surveys/surveyResults",
                        Map.of("id", id),
                        "surveyCampaign.results.questions[?(@.key == 'organisation')].dimension",
                        Dimension.class))
                .containsExactly(Dimension.ORGANISATION_KIND);
        assertThat(portal.read(
                        Account.MANAGER,
                        "surveys/surveyResults",
                        Map.of("id", id),
                        "surveyCampaign.results.isOfWholeProgramme",
                        Boolean.class))
                .as("nobody is recorded as a participant")
                .isFalse();
    }

    @Test
    void onlyTheLastBatchIsDividedAndAFewResponsesAfterItStayOut() {
        finish(10, USEFUL_AND_POLICE);
        count(32);
        assertThat(responses.whole(id).values())
                .allSatisfy(counts -> assertThat(counts.cells()).isEmpty());
        assertThat(portal.text(
                        Account.MANAGER,
                        "surveys/surveyBreakdown",
                        Map.of("id", id, "questionKey", "useful", "dimension", "ORGANISATION_KIND")))
                .contains("questionKey must be a question of these results")
                .doesNotContain("POLICE", "police");
        finish(2, USEFUL_AND_POLICE);
        begin(1, USEFUL);
        close();
        assertThat(campaign().isCounted()).isTrue();
        assertThat(rate()).isEqualTo(10);
        assertThat(batches().nextOn()).isNull();
        assertThat(responses.whole(id).values())
                .anySatisfy(counts -> assertThat(counts.cells()).isNotEmpty());
    }

    @Test
    void enoughResponsesAfterTheLastBatchAreCountedAtTheClose() {
        finish(10, USEFUL);
        count(32);
        finish(6, USEFUL);
        begin(4, USEFUL);
        close();
        assertThat(rate()).isEqualTo(16);
        assertThat(responses.responseRate(id).partial()).isEqualTo(4);
        assertThat(batches().count()).isEqualTo(2);
        assertThat(batches().nextOn()).isNull();
    }

    /** The count may have read a lot, and the job runs every few seconds. */
    @Test
    void aBatchWhoseCountHasFailedWaitsBeforeItIsCountedAgain() {
        finish(10, USEFUL);
        var cast = Query.query(
                Criteria.where("campaign").is(id.value()).and("state").is("CAST"));
        mongo.updateFirst(cast, Update.update("draw", "unreadable"), "ballots");
        count(32);
        mongo.updateFirst(
                Query.query(Criteria.where("draw").in("unreadable").exists(true)),
                new Update().unset("draw"),
                "ballots");

        job.run();
        assertThat(batches().count()).isZero();
        clock.advance(Duration.ofMinutes(10));
        job.run();
        assertThat(batches().count()).isEqualTo(1);
    }

    /** Thirty people of one region are counted, and seven of another one are left over. */
    @Test
    void whoIsLeftOutAtTheCloseDoesNotDecideWhetherResultsAreOfTheWholeProgramme() {
        openForTheProgramme();
        finish(30, completed(Region.NORTH_EAST), completed(Region.NORTH_EAST));
        count(32);
        assertThat(responses.responseRate(id).isOfWholeProgramme()).isFalse();
        finish(7, completed(Region.WALES));
        close();
        assertThat(rate()).isEqualTo(30);
        assertThat(responses.responseRate(id).isOfWholeProgramme()).isFalse();
        assertThat(batches().nextOn()).isNull();
    }

    @Test
    void whoFinishesWhileABatchIsCountedDoesNotDecideWhetherItIsOfTheWholeProgramme() {
        openForTheProgramme();
        finish(30, completed(Region.NORTH_EAST), completed(Region.NORTH_EAST));
        clock.advanceDays(32);
        job.run();
        BatchCountJob counting = node(
                new DelayedResponses() {
                    @Override
                    RepeatedResponses repeated(SurveyCampaign campaign, int opened) {
                        finish(7, completed(Region.WALES));
                        return super.repeated(campaign, opened);
                    }
                },
                responses);
        counting.run();
        assertThat(rate()).isEqualTo(30);
        assertThat(responses.responseRate(id).isOfWholeProgramme()).isFalse();
    }

    /** The results of an interrupted count are no results that have come out. */
    @Test
    void theLastBatchIsCountedAgainWithTheSameResponses() {
        finish(10, USEFUL);
        count(32);
        tasks = List.of(new TaskId("tsk_session"));
        finish(12, USEFUL);
        surveys.close(opened);
        BatchCountJob stopping = node(further, new CountedResponses(mongo) {
            @Override
            void replace(ResponseRate rate, Collection<ResponseCounts> counts, LocalDate today) {
                super.replace(rate, counts, today);
                throw new IllegalStateException("the node stops");
            }
        });
        stopping.run();
        stopping.run();
        assertThat(answered("useful")).isEqualTo(22);
        assertThat(batches().nextOn()).isNotNull();
        count(0);
        assertThat(campaign().isCounted()).isTrue();
        assertThat(rate()).isEqualTo(22);
        assertThat(stored(Variable.POPULATION.key()).people()).isEqualTo(22);
    }

    /** Ten people and three more could be compared with ten. */
    @Test
    void aBatchThatAnotherNodeHasCountedMeanwhileIsNotCountedAgain() {
        finish(10, USEFUL);
        clock.advanceDays(32);
        job.run();
        lateNode(() -> {
                    job.run();
                    finish(3, USEFUL);
                })
                .run();
        assertThat(rate()).isEqualTo(10);
    }

    /** All ballots look finished then, also those that are left over. */
    @Test
    void aCampaignThatAnotherNodeHasCountedMeanwhileIsNotCountedAgain() {
        closeWithThreeLeftOver();
        lateNode(() -> {
                    job.run();
                    job.run();
                })
                .run();
        assertThat(campaign().isCounted()).isTrue();
        assertThat(rate()).isEqualTo(10);
    }

    @Test
    void aNodeThatHasLostItsLockReplacesNothing() {
        closeWithThreeLeftOver();
        BatchCountJob suspended = node(
                new DelayedResponses() {
                    @Override
                    boolean areBatch(SurveyCampaign campaign, long further) {
                        boolean areBatch = super.areBatch(campaign, further);
                        mongo.remove(Query.query(Criteria.where("_id").is("count " + id)), "locks");
                        job.run();
                        job.run();
                        return areBatch;
                    }
                },
                responses);
        suspended.run();
        assertThat(campaign().isCounted()).isTrue();
        assertThat(rate()).isEqualTo(10);
    }

    /** What it adds to a batch would not be counted with the next ones, and stay out at the close. */
    @Test
    void aNodeThatHasLostItsLockAddsNothingToABatch() {
        finish(10, USEFUL);
        clock.advanceDays(32);
        job.run();
        SurveyCampaign listed = campaign();
        job.run();
        finish(3, USEFUL);

        count.countBatch(listed, LondonTime.today(clock));

        assertThat(archive.finished(id)).isEqualTo(3);
    }

    private void closeWithThreeLeftOver() {
        finish(10, USEFUL);
        count(32);
        finish(2, USEFUL);
        begin(1, USEFUL);
        surveys.close(opened);
    }

    /** A node that other work holds up after it has listed the campaigns. */
    private BatchCountJob lateNode(Runnable meanwhile) {
        var late = new CountAttempts(locks, work, clock, failures) {
            @Override
            void attempt(SurveyCampaign listed, String part, Consumer<SurveyCampaign> count) {
                meanwhile.run();
                super.attempt(listed, part, count);
            }
        };
        return new BatchCountJob(campaigns, work, archive, count, further, late, clock);
    }

    /** A node that something happens to while it counts. */
    private BatchCountJob node(FurtherResponses further, CountedResponses responses) {
        var counting = new CampaignCount(
                work,
                beans.getBean(Participations.class),
                beans.getBean(ResponseRateCounts.class),
                archive,
                beans.getBean(ProgrammeSpan.class),
                responses,
                beans.getBean(CommentRelease.class),
                further);
        var attempts = new CountAttempts(locks, work, clock, failures);
        return new BatchCountJob(campaigns, work, archive, counting, further, attempts, clock);
    }

    /** Lets something happen before it answers. */
    private abstract class DelayedResponses extends FurtherResponses {

        private DelayedResponses() {
            super(
                    beans.getBean(ResponseRateCounts.class),
                    archive,
                    beans.getBean(ProgrammeSpan.class),
                    responses,
                    clock,
                    retention);
        }
    }

    private void close() {
        surveys.close(opened);
        count(0);
        job.run();
    }

    private void count(int days) {
        clock.advanceDays(days);
        job.run();
        job.run();
    }

    private void begin(int people, Map<String, Answer> answers) {
        for (int i = 0; i < people; i++) {
            String key = write(answers);
            RollingSupport.answered(mongo, id, key, LondonTime.today(clock), null);
        }
    }

    private String write(Map<String, Answer> answers) {
        String key = "key " + respondents++;
        ballots.take(id, key);
        ballots.write(key, answers);
        return key;
    }

    private void finish(int people, Map<String, Answer> answers) {
        for (int i = 0; i < people; i++) {
            finish("Person " + respondents, answers);
        }
    }

    private Task completed(Region region) {
        Task task = given.completedOn(LondonTime.today(clock).minusDays(9));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("need.region", region),
                Task.class);
        return task;
    }

    /** People finish who are recorded as participants of these tasks, in turn. */
    private void finish(int people, Task... about) {
        tasks = Stream.of(about).map(Task::id).toList();
        for (int i = 0; i < people; i++) {
            String person = "Person " + respondents;
            mongo.insert(new Participant(
                    "prt_" + person,
                    tasks.get(respondents % tasks.size()),
                    person,
                    PartnerKind.POLICE_FORCE,
                    PersonId.SERVICE,
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z")));
            finish(person, USEFUL);
        }
    }

    private void finish(String person, Map<String, Answer> answers) {
        LocalDate dayAfterABatch = LondonTime.today(clock).plusDays(1);
        RollingSupport.finished(mongo, id, person, dayAfterABatch, tasks.get(respondents % tasks.size()));
        ballots.cast(write(answers));
    }

    private void replace(Map<String, Integer> answers) {
        replace(
                rateOf(20),
                answers.entrySet().stream()
                        .map(question -> counts(question.getKey(), Map.of("agree", question.getValue())))
                        .toArray(ResponseCounts[]::new));
    }

    private void replace(ResponseRate rate, ResponseCounts... counts) {
        LocalDate today = LondonTime.today(clock);
        responses.replace(rate, responses.largeSteps(id, List.of(counts), _ -> 10), today);
    }

    private ResponseRate rateOf(int complete) {
        return new ResponseRate(id, null, complete, 0, complete, 0, true, null, null);
    }

    private ResponseCounts counts(String question, Map<String, Integer> totals) {
        return new ResponseCounts(
                ResponseCounts.id(id, new Variable(question, null)), id, question, totals, 0, List.of(), null, null);
    }

    private CountedCampaign counted() {
        return new CountedCampaign(campaign(), responses.responseRate(id), responses.whole(id));
    }

    private SurveyCampaign campaign() {
        return campaigns.require(id);
    }

    private ResultBatches batches() {
        return campaign().requireBatches();
    }

    private int rate() {
        return responses.responseRate(id).complete();
    }

    private List<String> questions() {
        return portal.readAll(
                Account.MANAGER,
                "surveys/surveyResults",
                Map.of("id", id),
                "surveyCampaign.results.questions[*].key",
                String.class);
    }

    private List<String> uncounted() {
        CountedCampaign counted = counted();
        assertThat(ExportRow.all(counted)).extracting(ExportRow::questionKey).doesNotContain("useful", "organisation");
        return ExportRow.uncounted(counted).stream()
                .map(row -> row.questionKey() + ": " + row.note())
                .toList();
    }

    private int answered(String question) {
        return stored(question).answered();
    }

    private ResponseCounts stored(String variable) {
        return Objects.requireNonNull(responses.whole(id).get(variable));
    }
}
