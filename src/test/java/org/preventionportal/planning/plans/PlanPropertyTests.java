package org.preventionportal.planning.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.planning.suggestion.Optimum;
import org.preventionportal.planning.suggestion.Taken;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The forecast of a random plan is what the queue, the capacity and the counts of tasks say after its decisions were
 * carried out, also where requests were decided or withdrawn, officers excluded, weights and days changed in between.
 * {@code -Plong} tries more plans.
 */
@SliceTest
class PlanPropertyTests {

    private static final Logger log = LoggerFactory.getLogger(PlanPropertyTests.class);
    private static final int SITUATIONS = Integer.getInteger("portal.plans.situations", 4);
    private static final long SEED = Long.getLong("portal.plans.seed", 27);

    private static final int SUGGESTIONS = Integer.getInteger("portal.plans.suggestions", 20);
    private static final int PER_SITUATION = 10;
    private static final Caller MANAGER =
            new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

    @Autowired
    private Portal portal;

    @Autowired
    private PlanSituations situations;

    @Autowired
    private QuarterPlans records;

    @Autowired
    private Clock clock;

    @Autowired
    private Given given;

    private PlanDriver plans;

    @BeforeEach
    void begin() {
        plans = new PlanDriver(portal);
    }

    private record Ref(String id) {}

    private record Request(
            Ref task,
            double pointsAfter,
            @Nullable Integer placeAfter,
            @Nullable String action,
            boolean missesTarget) {}

    private record RegionForecast(String region, int taskCountAfter, boolean isColdSpotAfter, double freeDaysAfter) {}

    private record ThemeForecast(String theme, int taskCountAfter) {}

    private record KindForecast(String partnerKind, int waitingCount, int acceptedCount) {}

    private record OfficerForecast(Ref officer, int taskCountAfter, double freeDaysAfter) {}

    private record Forecast(
            int acceptedCount,
            int peopleReached,
            int coldSpotCountAfter,
            int missedTargetCount,
            int overbookedOfficerCount,
            List<Decision> decisions,
            List<Request> requests,
            List<RegionForecast> regions,
            List<ThemeForecast> themes,
            List<KindForecast> partnerKinds,
            List<OfficerForecast> officers) {}

    @Test
    void theForecastIsWhatThePortalSaysAfterwards() {
        for (int number = 0; number < SITUATIONS; number++) {
            long seed = SEED + number;
            log.info("Situation of seed {}", seed);
            var situation = new RandomSituation(portal, given, new Random(seed));
            Plan plan = situation.plan(plans);
            LocalDate later = today().plusMonths(3);
            Plan laterPlan = situation.planAlso(plans, later);
            if (number % 2 == 1) {
                situation.disturb();
            }
            Forecast forecast = forecast(plan);
            Forecast laterForecast = forecast(laterPlan);
            Late before = lateResponses();
            situation.carryOut();
            String seen = "seed %d".formatted(seed);

            assertQueue(forecast, seen);
            assertCapacity(forecast, today(), seen);
            assertCapacity(laterForecast, later, seen);
            assertSpread(forecast, seen);
            assertCounts(forecast, situation, seen);
            assertTargets(forecast, situation, before, seen);
            assertThat(forecast(plan))
                    .as(seen)
                    .extracting(
                            Forecast::acceptedCount,
                            Forecast::peopleReached,
                            Forecast::missedTargetCount,
                            Forecast::partnerKinds)
                    .containsExactly(
                            forecast.acceptedCount(),
                            forecast.peopleReached(),
                            forecast.missedTargetCount(),
                            forecast.partnerKinds());
        }
    }

    /** Through the API, beside the problems of {@code SuggestionSearchTests}. */
    @Test
    void suggestionsAreTheOptimumAndBreakNoLimit() {
        for (int number = 0; number < SUGGESTIONS; number += PER_SITUATION) {
            long seed = SEED + number;
            log.info("Suggestions of seed {}", seed);
            var situation = new RandomSituation(portal, given, new Random(seed));
            for (int i = 0; i < PER_SITUATION; i++) {
                situation.addPolicy();
                situation.exclude();
                assertSuggested(situation, "seed %d, %d".formatted(seed, i));
            }
        }
    }

    private void assertSuggested(RandomSituation random, String seen) {
        Plan plan = random.begun(plans);
        Input limits = random.limit(plan.input());
        QuarterPlan begun = records.require(new QuarterPlanId(plan.id()), MANAGER);
        PlanSituation today = situations.today(begun.quarter(), TaskPart.ALL, false, MANAGER);
        PlanEffect effect =
                PlanEffect.of(begun, situations.decisions(begun, today.requests(), TaskPart.ALL, MANAGER), today);
        PlanSituation situation = effect.after();
        List<Task> requests = situation.requests().stream()
                .filter(task -> task.state() != TaskState.INFORMATION_REQUESTED
                        && begun.decision(task.id()).isEmpty())
                .toList();
        var problem = new SuggestionRequests(requests, effect, limits(limits)).problem();
        List<Shortfall> shortfalls = portal.readAll(
                Account.MANAGER,
                "planning/suggestPlannedDecisions",
                Map.of("input", limits),
                "suggestPlannedDecisions..shortfalls[*]",
                Shortfall.class);
        Map<String, Decision> accepted = portal
                .readAll(
                        Account.MANAGER,
                        "planning/quarterPlan",
                        Map.of("id", plan.id()),
                        "quarterPlan.forecast.decisions[*]",
                        Decision.class)
                .stream()
                .filter(decision -> decision.action().equals("ACCEPT"))
                .collect(Collectors.toMap(decision -> decision.task().id(), Function.identity()));
        List<Integer> officers = requests.stream()
                .map(task -> accepted.containsKey(task.id().value())
                        ? indexOf(situation, accepted.get(task.id().value()))
                        : -1)
                .toList();
        Taken taken = Taken.of(problem, officers);
        Optimum optimum = new Optimum(problem);
        assertThat(taken.missing()).as(seen).isEqualTo(optimum.missing());
        assertThat(taken.value()).as(seen).isCloseTo(optimum.value(), within(1e-5));
        if (records.require(begun.id(), MANAGER).version() > begun.version()) {
            Stream<Task> suggested = requests.stream()
                    .filter(task -> accepted.containsKey(task.id().value()));
            assertShortfalls(
                    shortfalls,
                    limits(limits).minPerColdSpot(),
                    coldSpots(requests, effect),
                    Stream.concat(effect.accepted().stream(), suggested).toList(),
                    seen);
        }
    }

    private record Shortfall(@Nullable Region region, int missingCount) {}

    private static List<Region> coldSpots(List<Task> requests, PlanEffect effect) {
        return requests.stream()
                .map(Task::region)
                .distinct()
                .filter(effect.before().spread()::isColdSpot)
                .toList();
    }

    /** A minimum of cold spots is one of the whole plan, whatever it accepted before. */
    private static void assertShortfalls(
            List<Shortfall> shortfalls,
            @Nullable Integer minimum,
            List<Region> coldSpots,
            List<Task> accepted,
            String seen) {
        assertThat(shortfalls)
                .as("shortfalls, %s", seen)
                .filteredOn(shortfall -> shortfall.region() != null)
                .containsExactlyInAnyOrderElementsOf(coldSpots.stream()
                        .map(region -> new Shortfall(
                                region,
                                (minimum == null ? 0 : minimum)
                                        - Math.toIntExact(accepted.stream()
                                                .filter(task -> task.region() == region)
                                                .count())))
                        .filter(shortfall -> shortfall.missingCount() > 0)
                        .toList());
    }

    private static int indexOf(PlanSituation situation, Decision decision) {
        return situation.loads().stream()
                .map(load -> load.officer().value())
                .toList()
                .indexOf(Objects.requireNonNull(decision.officer()).id());
    }

    private static SuggestPlannedDecisionsInput limits(Input limits) {
        Map<String, @Nullable Object> fields = new HashMap<>(limits);
        return new SuggestPlannedDecisionsInput(
                new QuarterPlanId(String.valueOf(fields.get("quarterPlanId"))),
                0,
                (Integer) fields.get("maxPerRegion"),
                (Integer) fields.get("maxWithoutIntelligence"),
                (Integer) fields.get("minPerColdSpot"),
                Boolean.TRUE.equals(fields.get("decidesDue")),
                false);
    }

    private record Decision(
            Ref task,
            String action,
            String status,
            @Nullable Ref officer) {}

    private Forecast forecast(Plan plan) {
        return portal.read(
                Account.MANAGER,
                "planning/quarterPlan",
                Map.of("id", plan.id()),
                "quarterPlan.forecast",
                Forecast.class);
    }

    private record Queued(String id, Priority priority) {}

    private record Priority(double rankPoints) {}

    private void assertQueue(Forecast forecast, String seen) {
        List<Queued> queue =
                portal.readAll(Account.MANAGER, "tasks/queueRows", Map.of(), "triageQueue.nodes[*]", Queued.class);
        assertThat(queue)
                .as("queue, %s", seen)
                .extracting(Queued::id, queued -> queued.priority().rankPoints())
                .containsExactlyElementsOf(forecast.requests().stream()
                        .filter(request -> request.placeAfter() != null)
                        .sorted(Comparator.comparing(request -> Objects.requireNonNull(request.placeAfter())))
                        .map(request -> tuple(request.task().id(), request.pointsAfter()))
                        .toList());
    }

    private record Load(Ref officer, int taskCount, double freeDays) {}

    private record RegionLoad(String region, double freeDays) {}

    private void assertCapacity(Forecast forecast, LocalDate day, String seen) {
        Map<String, ?> quarter = Map.of("day", day);
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "planning/quarterCapacity",
                        quarter,
                        "quarterCapacity.officers[*]",
                        Load.class))
                .as("officers on %s, %s", day, seen)
                .extracting(Load::officer, Load::taskCount, Load::freeDays)
                .containsExactlyElementsOf(tuples(
                        forecast.officers(), one -> tuple(one.officer(), one.taskCountAfter(), one.freeDaysAfter())));
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "planning/quarterCapacity",
                        quarter,
                        "quarterCapacity.regions[*]",
                        RegionLoad.class))
                .as("regions on %s, %s", day, seen)
                .extracting(RegionLoad::region, RegionLoad::freeDays)
                .containsExactlyElementsOf(tuples(forecast.regions(), one -> tuple(one.region(), one.freeDaysAfter())));
    }

    private record RegionWork(String region, int acceptedCount, boolean isColdSpot) {}

    private void assertSpread(Forecast forecast, String seen) {
        List<RegionWork> regions = portal
                .readAll(Account.MANAGER, "planning/acceptedByRegion", Map.of(), "home.regions[*]", RegionWork.class)
                .stream()
                .filter(region -> !region.region().equals(Region.NATIONAL.name()))
                .toList();
        assertThat(regions)
                .as("spread, %s", seen)
                .extracting(RegionWork::region, RegionWork::acceptedCount, RegionWork::isColdSpot)
                .containsExactlyElementsOf(tuples(
                        forecast.regions(), one -> tuple(one.region(), one.taskCountAfter(), one.isColdSpotAfter())));
        assertThat(regions).filteredOn(RegionWork::isColdSpot).hasSize(forecast.coldSpotCountAfter());
    }

    private static <T> List<Tuple> tuples(List<T> items, Function<T, Tuple> tuple) {
        return items.stream().map(tuple).toList();
    }

    private record StateCount(String state, int taskCount) {}

    private record Counts(List<StateCount> states) {

        int accepted() {
            return states.stream()
                    .filter(state -> state.state().equals("ACCEPTED"))
                    .mapToInt(StateCount::taskCount)
                    .sum();
        }
    }

    private Counts counts(Map<String, ?> filter) {
        return portal.read(Account.MANAGER, "tasks/taskCounts", Map.of("filter", filter), "taskCounts", Counts.class);
    }

    /** Each task of a situation has one theme, so that those with a theme are those with the main theme. */
    private void assertCounts(Forecast forecast, RandomSituation situation, String seen) {
        assertThat(forecast.decisions())
                .as("overtaken, %s", seen)
                .filteredOn(decision -> decision.status().equals("OVERTAKEN"))
                .extracting(decision -> decision.task().id())
                .containsExactlyInAnyOrderElementsOf(situation.overtaken());
        assertThat(counts(Map.of()).accepted() - situation.acceptedOtherwise())
                .as("accepted, %s", seen)
                .isEqualTo(forecast.acceptedCount());
        for (ThemeForecast theme : forecast.themes()) {
            assertThat(theme.taskCountAfter())
                    .as("%s, %s", theme.theme(), seen)
                    .isEqualTo(RandomSituation.THEMES.contains(Theme.valueOf(theme.theme())) ? ofTheme(theme) : 0);
        }
        for (KindForecast kind : forecast.partnerKinds()) {
            assertThat(counts(Map.of("partnerKinds", List.of(kind.partnerKind())))
                                    .accepted()
                            - situation.acceptedOtherwise(PartnerKind.valueOf(kind.partnerKind())))
                    .as("%s, %s", kind.partnerKind(), seen)
                    .isEqualTo(kind.acceptedCount());
        }
        assertThat(forecast.peopleReached()).as("people, %s", seen).isEqualTo(situation.peopleAccepted());
    }

    private int ofTheme(ThemeForecast theme) {
        return counts(Map.of("themes", List.of(theme.theme()))).accepted();
    }

    /** Responses of a day that came after their target. */
    private record Late(int acknowledged, int decided) {}

    private Late lateResponses() {
        var indicators = IndicatorsDriver.read(
                portal,
                Account.MANAGER,
                IndicatorsDriver.during(IndicatorsDriver.days(today(), today()))
                        .with("topics", List.of("RESPONSE_TIMES")));
        return new Late(
                late(indicators, "response-times.acknowledged-in-time"),
                late(indicators, "response-times.decided-in-time"));
    }

    private static int late(IndicatorsDriver indicators, String key) {
        return Integer.parseInt(indicators.number(key, "all", "base"))
                - Integer.parseInt(indicators.number(key, "all", "amount"));
    }

    private record Targets(Target acknowledgeTarget, Target decideTarget) {

        private boolean isAnyMissed() {
            return acknowledgeTarget.isMissed() || decideTarget.isMissed();
        }
    }

    private record Target(String state, @Nullable LocalDate metOn) {

        private boolean isMissed() {
            return state.equals("MET_LATE");
        }

        private boolean isMissedOn(LocalDate day) {
            return isMissed() && day.equals(metOn);
        }
    }

    /** A request that the plan defers can also miss the target that it gets when it returns. */
    private void assertTargets(Forecast forecast, RandomSituation situation, Late before, String seen) {
        Map<String, Targets> targets = situation.carriedOut().stream()
                .collect(Collectors.toMap(
                        TaskId::value,
                        task -> portal.read(
                                Account.MANAGER, "tasks/responseTargets", Map.of("id", task), "task", Targets.class)));
        Late after = lateResponses();
        assertThat(targets.values())
                .as("acknowledged late, %s", seen)
                .filteredOn(task -> task.acknowledgeTarget().isMissedOn(today()))
                .hasSize(after.acknowledged() - before.acknowledged());
        assertThat(targets.values())
                .as("decided late, %s", seen)
                .filteredOn(task -> task.decideTarget().isMissedOn(today()))
                .hasSize(after.decided() - before.decided());
        for (Request request : forecast.requests()) {
            Targets met = targets.get(request.task().id());
            if (met != null && !(request.missesTarget() && "DEFER".equals(request.action()))) {
                assertThat(request.missesTarget()).as("%s, %s", request, seen).isEqualTo(met.isAnyMissed());
            }
        }
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
