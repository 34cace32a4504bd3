package org.preventionportal.planning.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import graphql.schema.GraphQLFieldDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Selections;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.execution.GraphQlSource;

/** Plans for a quarter: what they forecast, how they are carried out, and who sees them. */
@SliceTest
class QuarterPlanTests {

    private static final Account NORTH = Account.OFFICER_NORTH_EAST;
    private static final Account SOUTH = Account.OFFICER_SOUTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Notifier notifier;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private GraphQlSource source;

    private PlanDriver plans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        plans = new PlanDriver(portal);
    }

    private record Ref(String id) {}

    private record Change(String action) {}

    private record Decision(
            Ref task,
            String action,
            String status,
            boolean isAhead,
            @Nullable Ref officer,
            List<Change> changes) {}

    private record Request(
            Ref task,
            double points,
            double pointsAfter,
            @Nullable Integer placeAfter,
            @Nullable String action,
            boolean missesTarget,
            String explanation,
            @Nullable String loss) {}

    private record Region(
            String region,
            int taskCountBefore,
            int taskCountAfter,
            boolean isColdSpotBefore,
            boolean isColdSpotAfter,
            double freeDaysBefore,
            double freeDaysAfter) {}

    private record PartnerKind(String partnerKind, int waitingCount, int acceptedCount) {}

    private record Officer(
            Ref officer, int taskCountBefore, int taskCountAfter, double freeDaysBefore, double freeDaysAfter) {}

    private record Forecast(
            int acceptedCount,
            int coldSpotCountAfter,
            int missedTargetCount,
            int overbookedOfficerCount,
            List<Decision> decisions,
            List<Request> requests,
            List<Region> regions,
            List<PartnerKind> partnerKinds,
            List<Officer> officers) {}

    private Forecast forecast(Plan plan, Account account) {
        return portal.read(
                account, "planning/quarterPlan", Map.of("id", plan.id()), "quarterPlan.forecast", Forecast.class);
    }

    /** All but {@code PlanForecast.OF_REQUESTS}, which can therefore not lack a field. */
    @Test
    void whatIsNotOfRequestsIsTheSameForThoseWhoAskForNone() {
        Task accepted = north();
        Task deferred = south();
        north();
        Plan plan = plan(PlanDriver.accept(plans.created(), accepted, NORTH));
        plan = plan(PlanDriver.defer(plan, deferred, Given.later()));
        Input days = Input.of("taskId", accepted.id())
                .with("version", 0)
                .with("expectedDays", 6.0)
                .with("daysSpent", 1.5)
                .with("reason", "Three towns instead of one.");
        assertThat(portal.codes(NORTH, "planning/updateTaskEffort", days)).isEmpty();
        String others = Selections.all(source.schema().getObjectType("PlanForecast"), PlanForecast.OF_REQUESTS);

        Map<String, Object> whole = forecast(plan, others, "requestCount");
        Map<String, Object> alone = forecast(plan, others, "");

        assertThat(whole.remove("requestCount")).isEqualTo(3);
        assertThat(alone).isEqualTo(whole);
    }

    @Test
    void loadsAreTheSameWhereNothingOfRunningWorkIsReadButWhatTheyNeed() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, SOUTH);
        Plan plan = plan(PlanDriver.accept(plans.created(), north(), NORTH));
        String loads = "officers { taskCountBefore taskCountAfter freeDaysBefore freeDaysAfter }";

        assertThat(untitledReads(plan, loads)).isEqualTo(1);
        assertThat(untitledReads(plan, loads + " running { remainingDays }")).isZero();
        assertThat(forecast(plan, loads, "running { remainingDays }").get("officers"))
                .isEqualTo(forecast(plan, loads, "").get("officers"));
    }

    /** Of others than the decisions, the tasks are read without titles unless the field is listed. */
    @Test
    void everyFieldThatShowsTasksIsListed() {
        assertThat(source.schema().getObjectType("PlanForecast").getFieldDefinitions())
                .filteredOn(field -> Selections.reaches(field, "Task"))
                .extracting(GraphQLFieldDefinition::getName)
                .containsAll(PlanForecast.OF_RUNNING)
                .filteredOn(
                        field -> !PlanForecast.OF_REQUESTS.contains(field) && !PlanForecast.OF_RUNNING.contains(field))
                .containsExactly("decisions");
    }

    /** How many reads of tasks leave out the title, which running work shows. */
    private long untitledReads(Plan plan, String shown) {
        commands.during(() -> forecast(plan, shown, ""));
        return commands.projections("tasks").stream()
                .filter(fields -> fields != null && fields.containsKey("need.title"))
                .count();
    }

    private Map<String, Object> forecast(Plan plan, String fields, String more) {
        return portal.as(Account.MANAGER)
                .document("{ quarterPlan(id: \"%s\") { forecast { %s %s } } }".formatted(plan.id(), fields, more))
                .execute()
                .path("quarterPlan.forecast")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private Task north() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private Task south() {
        return given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
    }

    private Plan plan(Input decision) {
        return plans.change("planning/planDecision", decision);
    }

    /** The figures of a plan before its decisions are carried out are those of the portal afterwards. */
    @Test
    void theForecastIsWhatTheQueueSaysAfterwards() {
        var random = new Random(27);
        for (int number = 0; number < 3; number++) {
            given.partnersOnly();
            List<Task> requests = new ArrayList<>(IntStream.range(0, 6)
                    .mapToObj(_ -> random.nextBoolean() ? north() : south())
                    .toList());
            Plan plan = plans.created();
            List<Task> accepted = new ArrayList<>();
            for (Task task : requests) {
                switch (random.nextInt(4)) {
                    case 0 -> plan = plan(PlanDriver.defer(plan, task, Given.later()));
                    case 1 -> plan = plan(PlanDriver.decline(plan, task));
                    case 2 -> {
                        plan = plan(PlanDriver.accept(plan, task, officer(task)));
                        accepted.add(task);
                    }
                    default -> {}
                }
            }
            Forecast before = forecast(plan, Account.MANAGER);
            assertThat(before.acceptedCount()).isEqualTo(accepted.size());
            accepted.forEach(this::accept);

            Forecast afterwards = forecast(plan, Account.MANAGER);
            assertThat(afterwards.regions())
                    .extracting(Region::taskCountBefore, Region::isColdSpotBefore, Region::freeDaysBefore)
                    .isEqualTo(before.regions().stream()
                            .map(region ->
                                    tuple(region.taskCountAfter(), region.isColdSpotAfter(), region.freeDaysAfter()))
                            .toList());
            assertThat(afterwards.officers())
                    .extracting(Officer::taskCountBefore, Officer::freeDaysBefore)
                    .isEqualTo(before.officers().stream()
                            .map(one -> tuple(one.taskCountAfter(), one.freeDaysAfter()))
                            .toList());
            assertThat(afterwards.acceptedCount()).isEqualTo(accepted.size());
            assertThat(afterwards.decisions())
                    .filteredOn(decision -> decision.action().equals("ACCEPT"))
                    .hasSize(accepted.size())
                    .allMatch(decision -> decision.status().equals("CARRIED_OUT"));
        }
    }

    @Test
    void whatIsCarriedOutCountsForItsKindOfPartner() {
        Task task = north();
        south();
        Plan plan = plan(PlanDriver.accept(plans.created(), task, NORTH));
        List<PartnerKind> planned = forecast(plan, Account.MANAGER).partnerKinds();
        assertThat(planned).containsExactly(new PartnerKind("LOCAL_AUTHORITY", 2, 1));
        accept(task);
        assertThat(forecast(plan, Account.MANAGER).partnerKinds()).isEqualTo(planned);
    }

    @Test
    void acceptingARequestMovesThePointsOfTheOthers() {
        Task accepted = north();
        Task other = north();
        Plan plan = plan(PlanDriver.accept(plans.created(), accepted, NORTH));
        Request forecast = request(plan, other);
        assertThat(forecast.pointsAfter()).isLessThan(forecast.points());
        assertThat(forecast.placeAfter()).isEqualTo(1);
        assertThat(request(plan, accepted).placeAfter()).isNull();
        accept(accepted);
        assertThat(request(plan, other).points()).isEqualTo(forecast.pointsAfter());
    }

    @Test
    void anOverdueRequestMissesItsTargetWhateverIsPlanned() {
        Task overdue = north();
        given.dueBy(overdue, LocalDate.of(2026, 1, 5));
        Plan plan = plan(PlanDriver.accept(plans.created(), overdue, NORTH));
        assertThat(forecast(plan, Account.MANAGER).missedTargetCount()).isEqualTo(1);
        assertThat(request(plan, overdue).explanation()).endsWith("The target to decide it is 5 January 2026.");
    }

    private Request request(Plan plan, Task task) {
        return forecast(plan, Account.MANAGER).requests().stream()
                .filter(request -> request.task().id().equals(task.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private static Account officer(Task task) {
        return Given.NORTH.equals(task.partnerId()) ? NORTH : SOUTH;
    }

    private void accept(Task task) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(given.load(task)).with("officerId", officer(task).id()));
    }

    @Test
    void aMoveTakesDaysFromOneOfficerAndGivesThemToTheOther() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, SOUTH);
        Plan plan = plans.created();
        plan = plan(PlanDriver.accept(plan, task, Account.OFFICER_AND_EVALUATOR).with("action", "ASSIGN"));
        Forecast forecast = forecast(plan, Account.MANAGER);
        assertThat(officer(forecast, SOUTH).taskCountAfter()).isZero();
        assertThat(officer(forecast, SOUTH).freeDaysAfter())
                .isEqualTo(officer(forecast, SOUTH).freeDaysBefore() + 2);
        assertThat(officer(forecast, Account.OFFICER_AND_EVALUATOR).taskCountAfter())
                .isEqualTo(1);
        assertThat(forecast.regions())
                .isNotEmpty()
                .allMatch(region -> region.taskCountAfter() == region.taskCountBefore());
    }

    private static Officer officer(Forecast forecast, Account account) {
        return forecast.officers().stream()
                .filter(one -> one.officer().id().equals(account.id().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanChangesNoTask() {
        Task task = north();
        Plan plan = plans.created();
        plan(PlanDriver.accept(plan, task, NORTH));
        assertThat(given.load(task)).isEqualTo(task);
    }

    @Test
    void whatChangedInBetweenComesFirst() {
        Task steady = north();
        Task withdrawn = north();
        Plan plan = plans.created();
        plan = plan(PlanDriver.accept(plan, steady, NORTH));
        plan = plan(PlanDriver.accept(plan, withdrawn, NORTH));
        portal.changeTask(
                Account.PARTNER_NORTH, "tasks/withdrawTask", Input.of(withdrawn).with("reason", "NO_LONGER_NEEDED"));

        Forecast forecast = forecast(plan, Account.MANAGER);
        assertThat(forecast.decisions())
                .extracting(decision -> decision.task().id(), Decision::status, Decision::isAhead)
                .containsExactly(
                        tuple(withdrawn.id().value(), "OVERTAKEN", false),
                        tuple(steady.id().value(), "PLANNED", true));
        assertThat(forecast.decisions().getFirst().changes())
                .extracting(Change::action)
                .containsExactly("WITHDRAWN");
        assertThat(forecast.acceptedCount()).isEqualTo(1);
    }

    /** Officers, who read a shared plan, must not learn that somebody was excluded. */
    @Test
    void anExclusionDoesNotChangeWhatIsPlanned() {
        Task before = north();
        Task after = north();
        Plan plan = plans.created();
        plan = plan(PlanDriver.accept(plan, before, NORTH));
        exclude(before);
        exclude(after);
        plan = plan(PlanDriver.accept(plan, after, NORTH));
        exclude(after, Account.COLLEAGUE_NORTH);
        plans.change("planning/shareQuarterPlan", plan.input());

        assertThat(forecast(plan, NORTH).decisions())
                .extracting(Decision::status, Decision::changes)
                .containsOnly(tuple("PLANNED", List.of()))
                .hasSize(2);
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/shareTask",
                portal.current(Account.PARTNER_NORTH, after.id()).with("visibility", "AUTHOR"));
        assertThat(forecast(plan, NORTH).decisions())
                .extracting(Decision::status)
                .containsExactlyInAnyOrder("PLANNED", "CHANGED");
    }

    private void exclude(Task task) {
        exclude(task, SOUTH);
    }

    private void exclude(Task task, Account person) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/excludePerson",
                portal.current(Account.MANAGER, task.id())
                        .with("personId", person.id())
                        .with("reason", "A relative."));
    }

    @Test
    void twoManagersDoNotOverwriteEachOther() {
        Task task = north();
        Plan plan = plans.created();
        plan(PlanDriver.accept(plan, task, NORTH));
        assertThat(portal.codes(Account.MANAGER, "planning/planDecision", PlanDriver.decline(plan, task)))
                .containsExactly("CONFLICT");
        assertThat(portal.codes(Account.MANAGER, "planning/deleteQuarterPlan", plan.input()))
                .containsExactly("CONFLICT");
    }

    /** Of two changes of the same version one is saved, and the other one changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"planDecision", "suggestPlannedDecisions"})
    void ofTwoChangesAtOnceOneIsSaved(String other) throws Exception {
        Task one = north();
        Task another = north();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 4; i++) {
                Plan plan = plans.createdForTheNextQuarter();
                Input accept = PlanDriver.accept(plan, another, NORTH);
                Input change = other.equals("planDecision") ? accept : plan.input();
                var answers = threads.invokeAll(List.<Callable<List<String>>>of(
                        () -> codes(PlanDriver.decline(plan, one)),
                        () -> portal.codes(Account.MANAGER, "planning/" + other, change)));
                assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(List.of(), List.of("CONFLICT"));
                assertThat(forecast(plan, Account.MANAGER).decisions())
                        .extracting(Decision::action)
                        .containsOnly(answers.getFirst().get().isEmpty() ? "DECLINE" : "ACCEPT");
            }
        }
    }

    @Test
    void onlyWhatIsPossibleIsPlanned() {
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        Task task = north();
        Plan plan = plans.created();
        assertThat(codes(PlanDriver.accept(plan, accepted, NORTH))).containsExactly("WRONG_STATE");
        assertThat(codes(PlanDriver.accept(plan, task, SOUTH))).containsExactly("INVALID");
        assertThat(codes(PlanDriver.decline(plan, task).with("reason", null))).containsExactly("REQUIRED");
        assertThat(codes(PlanDriver.defer(plan, task, "2020-01-01"))).containsExactly("REQUIRED");
        Task asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        assertThat(codes(PlanDriver.accept(plan, asked, NORTH))).containsExactly("WRONG_STATE");
        assertThat(codes(PlanDriver.defer(plan, asked, Given.later()))).containsExactly("WRONG_STATE");
        given.excluding(task, NORTH);
        assertThat(codes(PlanDriver.accept(plan, task, NORTH))).containsExactly("NOT_ALLOWED");
    }

    @Test
    void whoIsExcludedIsNotOfferedForTheRequest() {
        Task task = north();
        Plan plan = plans.createdForTheNextQuarter();
        assertThat(offered(plan, task)).containsExactly(tuple(NORTH.id().value(), true));
        double free = freeDays(plan, task);

        Plan accepting = plan(PlanDriver.accept(plan, task, NORTH));
        assertThat(freeDays(accepting, task)).as("without the task itself").isEqualTo(free);

        given.excluding(task, NORTH);
        assertThat(offered(accepting, task)).isEmpty();
    }

    private List<Tuple> offered(Plan plan, Task task) {
        return options(plan, task).stream()
                .map(option -> tuple(option.officer().id(), option.isBestFit()))
                .toList();
    }

    private double freeDays(Plan plan, Task task) {
        return options(plan, task).getFirst().freeDays();
    }

    private List<Option> options(Plan plan, Task task) {
        return portal.readAll(
                Account.MANAGER,
                "planning/plannedRequest",
                Map.of("id", plan.id(), "taskId", task.id()),
                "quarterPlan.forecast.request.assignmentOptions[*]",
                Option.class);
    }

    @Test
    void aMoveIsOfferedToOtherOfficersWhoMayDeliverTheTask() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, SOUTH);
        Plan plan = plans.createdForTheNextQuarter();
        List<Option> offered = moves(plan, task);
        assertThat(offered)
                .extracting(option -> option.officer().id(), Option::isBestFit)
                .containsExactly(
                        tuple(Account.OFFICER_AND_EVALUATOR.id().value(), true),
                        tuple(Account.OFFICER_AND_PARTNER.id().value(), false));

        Plan moving = plan(
                PlanDriver.accept(plan, task, Account.OFFICER_AND_EVALUATOR).with("action", "ASSIGN"));
        assertThat(moves(moving, task)).as("without the move itself").isEqualTo(offered);

        given.excluding(task, Account.OFFICER_AND_EVALUATOR);
        assertThat(moves(moving, task))
                .extracting(option -> option.officer().id(), Option::isBestFit)
                .containsExactly(tuple(Account.OFFICER_AND_PARTNER.id().value(), true));
    }

    private List<Option> moves(Plan plan, Task task) {
        return portal.readAll(
                Account.MANAGER,
                "planning/plannedMove",
                Map.of("id", plan.id(), "taskId", task.id()),
                "quarterPlan.forecast.runningTask.assignmentOptions[*]",
                Option.class);
    }

    private record Option(Ref officer, double freeDays, boolean isBestFit) {}

    /** The manager goes through the queue and leaves some requests out. */
    @Test
    void theNextRequestIsTheFirstUndecidedOneThatFollows() {
        Task first = north();
        Task planned = north();
        given.asked(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        Task last = north();
        Plan plan = plan(PlanDriver.decline(plans.created(), planned));
        assertThat(next(plan, null)).containsExactly(first.id().value());
        assertThat(next(plan, first)).containsExactly(last.id().value());
        assertThat(next(plan, planned)).containsExactly(last.id().value());
        assertThat(next(plan, last)).isEmpty();
    }

    private List<String> next(Plan plan, @Nullable Task after) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", plan.id()));
        if (after != null) {
            variables.put("after", after.id());
        }
        return portal.readAll(
                Account.MANAGER, "planning/nextRequest", variables, "quarterPlan.forecast..task.id", String.class);
    }

    @Test
    void aDeferralIsOvertakenWhenItsDayHasCome() {
        Task task = north();
        LocalDate day = LocalDate.parse(Given.later());
        var deferral = new PlannedDecision(
                task.id(), PlannedAction.DEFER, null, day, null, task.version(), NORTH.id(), Instant.EPOCH);
        Quarter quarter = Quarter.of(day);
        assertThat(deferral.status(task, quarter, day.minusDays(1))).isEqualTo(DecisionStatus.PLANNED);
        assertThat(deferral.status(task, quarter, day)).isEqualTo(DecisionStatus.OVERTAKEN);
    }

    @Test
    void tasksOfAForecastHaveWhatTheQueryAsksFor() {
        Task task = north();
        Plan plan = plans.created();
        String path = "quarterPlan.forecast.requests[0].task";
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "planning/plannedTasks",
                        Map.of("id", plan.id()),
                        path + ".themes[*]",
                        String.class))
                .containsExactlyElementsOf(
                        task.need().themes().stream().map(Enum::name).toList());
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "planning/plannedTasks",
                        Map.of("id", plan.id()),
                        path + ".history",
                        Change.class))
                .extracting(Change::action)
                .contains("REQUESTED");
    }

    @Test
    void aQuarterIsOverAfterItsLastDay() {
        Quarter quarter = Quarter.of(LocalDate.of(2026, 11, 27));
        assertThat(quarter.isOverOn(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(quarter.isOverOn(LocalDate.of(2027, 1, 1))).isTrue();
    }

    /** A plan for the next quarter has what was deferred to its first day. */
    @Test
    void whatReturnsInTheQuarterIsPlannedBeforehand() {
        Task task = north();
        LocalDate returnsOn =
                Quarter.of(LocalDate.now(LondonTime.ZONE)).endsOn().plusDays(1);
        portal.changeTask(
                Account.MANAGER,
                "tasks/deferTask",
                Input.of(task).with("until", returnsOn).with("reason", "AWAITING_CAPACITY"));
        assertThat(forecast(plans.created(), Account.MANAGER).requests()).isEmpty();

        Plan next = plans.change(
                "planning/createQuarterPlan", PlanDriver.creation("Next").with("day", returnsOn));
        assertThat(request(next, task).explanation())
                .startsWith("Back on %s. ".formatted(DateWords.inWords(returnsOn)));
        assertThat(request(next, task).missesTarget()).isTrue();
        assertThat(codes(PlanDriver.defer(next, task, returnsOn.toString()))).containsExactly("INVALID");
        Plan accepting = plan(PlanDriver.accept(next, task, NORTH));
        assertThat(forecast(accepting, Account.MANAGER).acceptedCount()).isEqualTo(1);

        portal.changeTask(Account.MANAGER, "tasks/resumeTask", Input.of(given.load(task)));
        accept(task);
        assertThat(forecast(accepting, Account.MANAGER).decisions())
                .extracting(Decision::status)
                .containsExactly("CARRIED_OUT");
    }

    @Test
    void whatIsDeferredBeyondTheQuarterIsOvertaken() {
        Task task = north();
        Plan plan = plan(PlanDriver.accept(plans.created(), task, NORTH));
        portal.changeTask(
                Account.MANAGER,
                "tasks/deferTask",
                Input.of(task).with("until", Given.later()).with("reason", "AWAITING_CAPACITY"));
        assertThat(forecast(plan, Account.MANAGER).decisions())
                .extracting(Decision::status)
                .containsExactly("OVERTAKEN");
        assertThat(codes(PlanDriver.accept(plan, given.load(task), NORTH))).containsExactly("WRONG_STATE");
    }

    private List<String> codes(Input decision) {
        return portal.codes(Account.MANAGER, "planning/planDecision", decision);
    }

    @Test
    void officersReadAndCommentOnWhatIsShared() {
        Task hidden = south();
        Task task = north();
        Plan plan = plans.created();
        plan = plan(PlanDriver.accept(plan, hidden, SOUTH));
        plan = plan(PlanDriver.accept(plan, task, NORTH));
        portal.ask(NORTH, "planning/quarterPlan", Map.of("id", plan.id()))
                .path("quarterPlan")
                .valueIsNull();
        Input comment =
                Input.of("quarterPlanId", plan.id()).with("text", "Both fit.").withKey();
        assertThat(portal.codes(NORTH, "planning/commentOnQuarterPlan", comment))
                .containsExactly("NOT_FOUND");

        plans.change("planning/shareQuarterPlan", plan.input());
        given.excluding(hidden, NORTH);
        assertThat(portal.codes(NORTH, "planning/commentOnQuarterPlan", comment))
                .isEmpty();
        Forecast seen = forecast(plan, NORTH);
        assertThat(seen.decisions())
                .extracting(decision -> decision.task().id())
                .containsExactly(task.id().value());
        assertThat(seen.requests())
                .extracting(request -> request.task().id())
                .containsExactly(task.id().value());
        assertThat(seen.acceptedCount()).isEqualTo(1);
        assertThat(portal.text(NORTH, "planning/quarterPlan", Map.of("id", plan.id())))
                .doesNotContain(hidden.id().value());
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "planning/quarterPlan",
                        Map.of("id", plan.id()),
                        "quarterPlan.comments[*].text",
                        String.class))
                .containsExactly("Both fit.");
    }

    /** An email says nothing that somebody wrote, and the officer's home reminds of the plan until they comment. */
    @Test
    void officersFindASharedPlanOnTheirFirstPageUntilTheyComment() {
        Plan plan = plans.created();
        assertThat(toComment(NORTH)).isZero();

        plans.change("planning/shareQuarterPlan", plan.input());
        notifier.run();
        assertThat(toComment(NORTH)).isEqualTo(1);
        assertThat(toComment(SOUTH)).isEqualTo(1);
        assertThat(portal.text(Account.MANAGER, "planning/plansToComment", Map.of()))
                .doesNotContain(plan.id());
        assertThat(database.dump("outbox"))
                .contains(
                        "PLAN_SHARED", plan.id(), NORTH.id().value(), SOUTH.id().value())
                .doesNotContain(
                        "Cold spots first",
                        Account.MANAGER.id().value(),
                        Account.EVALUATOR.id().value());

        Input comment =
                Input.of("quarterPlanId", plan.id()).with("text", "It fits.").withKey();
        assertThat(portal.codes(NORTH, "planning/commentOnQuarterPlan", comment))
                .isEmpty();
        assertThat(toComment(NORTH)).isZero();
        assertThat(toComment(SOUTH)).isEqualTo(1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(plan.id())),
                Update.update("startsOn", LocalDate.of(2020, 1, 1)),
                mongo.getCollectionName(QuarterPlan.class));
        assertThat(toComment(SOUTH)).as("the quarter is over").isZero();
    }

    @Test
    void theCreatorOfAPlanGetsOneEmailADayAboutComments() {
        Plan plan = plans.created();
        comment(plan, Account.MANAGER, "We begin in the north.");
        notifier.run();
        assertThat(commented()).isEmpty();

        plans.change("planning/shareQuarterPlan", plan.input());
        comment(plan, NORTH, "The zebrafinch fits.");
        comment(plan, SOUTH, "It fits.");
        notifier.run();
        comment(plan, NORTH, "One more.");
        notifier.run();
        assertThat(commented())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(plan.id(), Account.MANAGER.id().value())
                .doesNotContain("zebrafinch", "Cold spots first", NORTH.id().value());
    }

    @Test
    void managersGetTheEmailOnceTheCreatorIsNoManagerAnyMore() {
        Plan plan = plans.created();
        plans.change("planning/shareQuarterPlan", plan.input());
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(plan.id())),
                Update.update("createdBy", NORTH.id().value()),
                mongo.getCollectionName(QuarterPlan.class));

        comment(plan, SOUTH, "It fits.");
        notifier.run();

        assertThat(commented())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(Account.MANAGER.id().value())
                .doesNotContain(NORTH.id().value());
    }

    @Test
    void aDeletionThatBreaksOffCanBeRepeated() {
        Plan plan = plans.created();
        comment(plan, Account.MANAGER, "We begin in the north.");
        var lost = new DataAccessResourceFailureException("lost");
        MongoOperations failing = mock(MongoOperations.class, delegatesTo(mongo));
        doThrow(lost).when(failing).remove(any(Query.class), eq(PlanComment.class));
        var records = new QuarterPlans(failing);
        QuarterPlan stored = records.any(new QuarterPlanId(plan.id())).orElseThrow();

        var manager = new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());
        assertThatThrownBy(() -> records.remove(stored, manager)).isSameAs(lost);

        Input again = plan.input()
                .with("version", records.any(stored.id()).orElseThrow().version());
        assertThat(portal.codes(Account.MANAGER, "planning/deleteQuarterPlan", again))
                .isEmpty();
        assertThat(mongo.findAll(QuarterPlan.class)).isEmpty();
        assertThat(mongo.findAll(PlanComment.class)).isEmpty();
    }

    private void comment(Plan plan, Account account, String text) {
        Input comment = Input.of("quarterPlanId", plan.id()).with("text", text).withKey();
        assertThat(portal.codes(account, "planning/commentOnQuarterPlan", comment))
                .isEmpty();
    }

    private List<String> commented() {
        return database.dump("outbox")
                .lines()
                .filter(mail -> mail.contains("PLAN_COMMENTED"))
                .toList();
    }

    private int toComment(Account account) {
        List<String> listed =
                portal.readAll(account, "planning/plansToComment", Map.of(), "quarterPlans[*].id", String.class);
        int counted = portal.read(
                account, "planning/plansToComment", Map.of(), "home.quarterPlansToCommentCount", Integer.class);
        assertThat(listed).hasSize(counted);
        return counted;
    }

    @Test
    void aSuggestionKeepsWhatIsPlannedAndItsLimits() {
        Task declined = north();
        IntStream.range(0, 3).forEach(_ -> north());
        Plan plan = plans.createdForTheNextQuarter();
        plan = plan(PlanDriver.decline(plan, declined));
        plan = plans.change(
                "planning/suggestPlannedDecisions",
                plan.input().with("maxPerRegion", 2).with("defersOthers", true));
        Forecast forecast = forecast(plan, Account.MANAGER);
        assertThat(forecast.decisions())
                .extracting(Decision::action)
                .containsExactlyInAnyOrder("DECLINE", "ACCEPT", "ACCEPT", "DEFER");
        assertThat(forecast.missedTargetCount()).isZero();
        assertThat(forecast.overbookedOfficerCount()).isZero();
        assertThat(forecast.requests()).extracting(Request::action).doesNotContainNull();
        assertThat(portal.codes(Account.MANAGER, "planning/suggestPlannedDecisions", plan.input()))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void aPlanNamesTheLimitThatLeftARequestOut() {
        IntStream.range(0, 2).forEach(_ -> north());
        Plan plan = plans.createdForTheNextQuarter();
        plan = plans.change("planning/suggestPlannedDecisions", plan.input().with("maxPerRegion", 1));
        String limit =
                "Out: the last suggestion was limited to 1 request of one region, and the plan accepts 1 of North East.";
        assertThat(unplanned(plan).explanation()).startsWith(limit);
        Plan copy = copy(plan);
        assertThat(unplanned(copy).explanation()).startsWith(limit);
        copy = plans.change("planning/removePlannedDecision", copy.input().with("taskId", planned(copy)));
        assertThat(unplanned(copy).explanation()).startsWith("There is room");
    }

    @Test
    void aLimitCountsWhatThePlanAcceptsAlready() {
        Task accepted = north();
        IntStream.range(0, 2).forEach(_ -> north());
        Plan plan = plan(PlanDriver.accept(plans.createdForTheNextQuarter(), accepted, NORTH));
        plan = plans.change("planning/suggestPlannedDecisions", plan.input().with("maxPerRegion", 2));
        assertThat(forecast(plan, Account.MANAGER).acceptedCount()).isEqualTo(2);
        assertThat(unplanned(plan).explanation())
                .startsWith("Out: the last suggestion was limited to 2 requests of one region, and the plan accepts 2");
    }

    private Request unplanned(Plan plan) {
        return forecast(plan, Account.MANAGER).requests().stream()
                .filter(request -> request.action() == null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSuggestionAcceptsWhatIsDueFirstAndSaysWhichMinimumItMisses() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        Task due = south();
        given.dueBy(due, LocalDate.now(LondonTime.ZONE));
        Task later = given.overridden(Given.SOUTH, Account.PARTNER_SOUTH, SOUTH);
        given.dueBy(later, LocalDate.now(LondonTime.ZONE).plusMonths(5));
        Plan plan = plans.createdForTheNextQuarter();
        Input limits = plan.input().with("maxPerRegion", 1).with("minPerColdSpot", 2);
        List<Shortfall> shortfalls = shortfalls(limits.with("decidesDue", true));
        assertThat(forecast(plan, Account.MANAGER).decisions())
                .extracting(decision -> decision.task().id(), Decision::action)
                .containsExactly(tuple(due.id().value(), "ACCEPT"));
        assertThat(shortfalls).containsExactly(new Shortfall("SOUTH_EAST", 1));
    }

    @Test
    void aMinimumCountsWhatThePlanAcceptsAlready() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        Task accepted = south();
        IntStream.range(0, 2).forEach(_ -> south());
        Plan plan = plan(PlanDriver.accept(plans.createdForTheNextQuarter(), accepted, SOUTH));
        assertThat(shortfalls(plan.input().with("maxPerRegion", 2).with("minPerColdSpot", 3)))
                .containsExactly(new Shortfall("SOUTH_EAST", 1));
        assertThat(forecast(plan, Account.MANAGER).acceptedCount()).isEqualTo(2);
    }

    private List<Shortfall> shortfalls(Input limits) {
        return portal.readAll(
                Account.MANAGER,
                "planning/suggestPlannedDecisions",
                Map.of("input", limits),
                "suggestPlannedDecisions.shortfalls[*]",
                Shortfall.class);
    }

    @Test
    void aPlanSaysWhatItHasNoRoomFor() {
        Task first = north();
        IntStream.range(0, 2).forEach(_ -> north());
        Plan plan = plan(PlanDriver.decline(plans.createdForTheNextQuarter(), first));
        assertThat(room(plan).hasMoreRequests()).isFalse();
        fillPlan(plan, QuarterPlan.MAX_DECISIONS - 1);

        assertThat(portal.read(
                        Account.MANAGER,
                        "planning/suggestPlannedDecisions",
                        Map.of("input", plan.input().with("defersOthers", true)),
                        "suggestPlannedDecisions.leftOutCount",
                        Integer.class))
                .isEqualTo(1);

        copyRequest(first, PlanSituations.MAX_REQUESTS - 2);
        assertThat(room(plan).hasMoreRequests()).isTrue();
        assertThat(room(plan).requests()).hasSize(PlanSituations.MAX_REQUESTS);
    }

    @Test
    void aPlanAndTheCapacitySayThatNotAllTasksAreCounted() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        Plan plan = plans.created();
        copyRequest(task, 1999);
        assertThat(room(plan).hasMoreTasks()).isFalse();
        assertThat(hasCapacityMoreTasks()).isFalse();

        given.accepted(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        assertThat(room(plan).hasMoreTasks()).isTrue();
        assertThat(hasCapacityMoreTasks()).isTrue();
    }

    private boolean hasCapacityMoreTasks() {
        return portal.read(
                Account.MANAGER, "planning/quarterCapacity", Map.of(), "quarterCapacity.hasMoreTasks", Boolean.class);
    }

    @Test
    void whatIsPlannedBeyondTheRequestsOfAPlanCountsForItsKindOfPartner() {
        Task last = north();
        copyRequest(last, PlanSituations.MAX_REQUESTS);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(last.id().value())),
                Update.update("queuePosition.rank", 0),
                "tasks");
        Plan plan = plan(PlanDriver.accept(plans.created(), last, NORTH));
        assertThat(room(plan).partnerKinds())
                .containsExactly(new PartnerKind("LOCAL_AUTHORITY", PlanSituations.MAX_REQUESTS + 1, 1));
    }

    private record Place(@Nullable Integer placeAfter) {}

    private record Room(
            boolean hasMoreRequests, boolean hasMoreTasks, List<Place> requests, List<PartnerKind> partnerKinds) {}

    private Room room(Plan plan) {
        return portal.read(
                Account.MANAGER, "planning/planRoom", Map.of("id", plan.id()), "quarterPlan.forecast", Room.class);
    }

    /** With decisions on tasks that are gone. */
    private void fillPlan(Plan plan, int size) {
        Query same = Query.query(Criteria.where("_id").is(plan.id()));
        Document stored = Objects.requireNonNull(mongo.findOne(same, Document.class, "quarterPlans"));
        Document decision = stored.getList("decisions", Document.class).getFirst();
        List<Document> all = new ArrayList<>(List.of(decision));
        IntStream.range(1, size)
                .forEach(i -> all.add(new Document(decision).append("task", "tsk_gone%d".formatted(i))));
        mongo.updateFirst(same, Update.update("decisions", all), "quarterPlans");
    }

    private void copyRequest(Task task, int times) {
        Query same = Query.query(Criteria.where("_id").is(task.id().value()));
        Document stored = Objects.requireNonNull(mongo.findOne(same, Document.class, "tasks"));
        mongo.insert(
                IntStream.range(0, times)
                        .mapToObj(i -> new Document(stored)
                                .append("_id", "%s%d".formatted(task.id(), i))
                                .append("reference", "T-COPY-%d".formatted(i)))
                        .toList(),
                "tasks");
    }

    @Test
    void aPlanWithoutRoomTakesAcceptancesFirstAndSaysWhichMinimumItMisses() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, NORTH);
        Task undeliverable = north();
        given.excluding(undeliverable, NORTH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(undeliverable.id().value())),
                Update.update("queuePosition.rank", 100),
                "tasks");
        Task first = south();
        IntStream.range(0, 2).forEach(_ -> south());
        Plan plan = plan(PlanDriver.decline(plans.createdForTheNextQuarter(), first));
        fillPlan(plan, QuarterPlan.MAX_DECISIONS - 1);
        assertThat(shortfalls(plan.input().with("minPerColdSpot", 2).with("defersOthers", true)))
                .containsExactly(new Shortfall("SOUTH_EAST", 1));
    }

    private record Shortfall(@Nullable String region, int missingCount) {}

    @Test
    void theWordsSayWhatIsLost() {
        Task task = north();
        given.dueBy(task, LocalDate.of(2026, 1, 5));
        Plan plan = plans.created();
        assertThat(forecast(plan, Account.MANAGER).requests().getFirst().loss())
                .startsWith("If it is left out, 50 people are not reached, of whom 40 work directly with children and"
                        + " young people. Its impact scores 55 of 100. The intelligence that it is based on scores 100"
                        + " of 100. It has ")
                .endsWith("The target to decide it is 5 January 2026.")
                .doesNotContain(task.need().title())
                .doesNotContain("lines are run");
    }

    @Test
    void aCopyHasTheSameDecisions() {
        Plan plan = plans.created();
        plan = plan(PlanDriver.decline(plan, north()));
        Plan copy = copy(plan);
        assertThat(copy.id()).isNotEqualTo(plan.id());
        assertThat(forecast(copy, Account.MANAGER).decisions()).hasSize(1);
        plans.change("planning/removePlannedDecision", copy.input().with("taskId", planned(copy)));
        assertThat(forecast(copy, Account.MANAGER).decisions()).isEmpty();
        assertThat(forecast(plan, Account.MANAGER).decisions()).hasSize(1);
    }

    private Plan copy(Plan plan) {
        return plans.change(
                "planning/copyQuarterPlan",
                Input.of("quarterPlanId", plan.id())
                        .with("name", "Another one")
                        .with("idempotencyKey", UUID.randomUUID()));
    }

    private String planned(Plan plan) {
        return forecast(plan, Account.MANAGER).decisions().getFirst().task().id();
    }
}
