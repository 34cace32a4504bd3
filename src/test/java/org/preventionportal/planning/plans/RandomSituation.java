package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.capacity.CapacityDriver;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.threats.ThreatDriver;

/**
 * Makes a random queue with running work, capacities and weights, plans decisions of every kind and carries them out.
 */
final class RandomSituation {

    static final List<Theme> THEMES = List.of(Theme.COUNTY_LINES, Theme.ONLINE_HARM, Theme.MODERN_SLAVERY);

    private static final List<PartnerKind> KINDS =
            List.of(PartnerKind.LOCAL_AUTHORITY, PartnerKind.OTHER, PartnerKind.POLICE_FORCE);
    private static final Map<Region, List<Account>> OFFICERS = Map.of(
            Region.NORTH_EAST,
            List.of(Account.OFFICER_NORTH_EAST),
            Region.SOUTH_EAST,
            List.of(Account.OFFICER_SOUTH_EAST, Account.OFFICER_AND_EVALUATOR),
            Region.NATIONAL,
            List.of(Account.OFFICER_NORTH_EAST, Account.OFFICER_SOUTH_EAST));
    private static final List<Region> REGIONS = List.of(Region.NORTH_EAST, Region.SOUTH_EAST, Region.NATIONAL);

    private final Portal portal;
    private final Given given;
    private final Random random;
    private final LocalDate today = LocalDate.now(LondonTime.ZONE);
    private final List<Task> requests = new ArrayList<>();
    private final List<Task> running = new ArrayList<>();
    private final List<Function<Plan, Input>> decisions = new ArrayList<>();
    private final Map<TaskId, Step> steps = new LinkedHashMap<>();
    private final Set<String> overtaken = new HashSet<>();
    private final Map<PartnerKind, Integer> acceptedOtherwise = new EnumMap<>(PartnerKind.class);
    private int policy = 1;
    private int capacity;
    private int peopleAccepted;

    /**
     * A planned decision.
     *
     * @param officer whom it gives an accepted request to
     * @param act carries it out
     */
    private record Step(@Nullable Account officer, boolean isDecline, Runnable act) {}

    RandomSituation(Portal portal, Given given, Random random) {
        this.portal = portal;
        this.given = given;
        this.random = random;
        given.partnersOnly();
        IntStream.range(0, 3).forEach(_ -> addRunning());
        requests.add(ofRandomKind(request(today)));
        IntStream.range(0, 6).forEach(_ -> requests.add(ofRandomKind(request(today.minusDays(random.nextInt(21))))));
        requests.add(ofRandomKind(given.asked(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST)));
        requests.add(ofRandomKind(given.overridden(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)));
        defer(requests.getFirst(), today.plusDays(1 + random.nextInt(60)));
        requests.set(0, given.load(requests.getFirst()));
        requests.add(overdueBack());
        addEffort(requests.get(1));
        addEffort(running.getFirst());
        addBasis();
        addCapacity();
        addPolicy();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Requests of the last three weeks are overdue in part. */
    private Task request(LocalDate day) {
        boolean isNorth = random.nextBoolean();
        PartnerId partner = isNorth ? Given.NORTH : Given.SOUTH;
        return given.requestedOn(
                day, partner, isNorth ? Account.PARTNER_NORTH : Account.PARTNER_SOUTH, _ -> need(any(REGIONS)));
    }

    private Need need(Region region) {
        Need usual = Given.need(region);
        Theme theme = any(THEMES);
        return new Need(
                usual.title(),
                usual.description(),
                any(List.of(TaskKind.values())),
                region,
                List.of(theme),
                theme,
                any(List.of(Aim.values())),
                new Reach(random.nextInt(200), random.nextInt(50), random.nextInt(3), 0, Reach.Method.ESTIMATE),
                random.nextBoolean() ? usual.intelligence() : null,
                List.of(any(List.of(Prospect.values()))));
    }

    /** Deferred until a day that has passed, and not back in the queue yet. */
    private Task overdueBack() {
        Task task = ofRandomKind(request(today.minusDays(14)));
        given.deferredOn(today.minusDays(7), task, today.minusDays(random.nextInt(5)));
        return given.load(task);
    }

    private void addRunning() {
        Task task = ofRandomKind(given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST));
        running.add(task);
        acceptedOtherwise.merge(task.origin().partnerKind(), 1, Integer::sum);
    }

    private Task ofRandomKind(Task task) {
        given.requestedByKind(task, any(KINDS));
        return given.load(task);
    }

    private void addEffort(Task task) {
        portal.change(
                Account.MANAGER,
                "planning/updateTaskEffort",
                Input.of("taskId", task.id())
                        .with("version", 0)
                        .with("daysSpent", random.nextInt(9) / 2.0)
                        .with("expectedDays", random.nextInt(25) / 2.0)
                        .with("reason", "Three towns instead of one."),
                "task.id",
                String.class);
    }

    /** The intelligence of a request, if one is about what the entry is about, rests on the threat picture. */
    private void addBasis() {
        var threats = new ThreatDriver(portal);
        requests.stream()
                .filter(task -> task.state() == TaskState.REQUESTED)
                .filter(task -> task.region() == Region.NORTH_EAST
                        && task.need().themes().contains(Theme.COUNTY_LINES))
                .findFirst()
                .ifPresent(task -> threats.linkAsBasis(threats.confirmed(), task));
    }

    private void addCapacity() {
        portal.change(
                Account.MANAGER,
                "capacity/recordAbsence",
                Input.of("officerId", Account.OFFICER_SOUTH_EAST.id())
                        .with("version", 0)
                        .with("startsOn", today.plusDays(random.nextInt(10)))
                        .with("endsOn", today.plusDays(10 + random.nextInt(20))),
                "officerCapacity.version",
                Integer.class);
        new CapacityDriver(portal).absent(Account.OFFICER_AND_EVALUATOR, null, today);
        changeDays();
    }

    private void changeDays() {
        capacity = portal.change(
                Account.MANAGER,
                "capacity/updateOfficerCapacity",
                Input.of("officerId", Account.OFFICER_NORTH_EAST.id())
                        .with("version", capacity)
                        .with("daysPerWeek", random.nextInt(11) / 2.0),
                "officerCapacity.version",
                Integer.class);
    }

    /** It scores the whole queue. */
    void addPolicy() {
        int spread = random.nextInt(10, 60);
        int[] cuts = random.ints(3, 0, 101 - spread).sorted().toArray();
        Map<String, Object> weights = Map.of(
                "reach",
                cuts[0],
                "impact",
                cuts[1] - cuts[0],
                "intelligence",
                cuts[2] - cuts[1],
                "sustainability",
                100 - spread - cuts[2],
                "spread",
                spread);
        policy = portal.change(
                Account.MANAGER,
                "tasks/updatePriorityPolicy",
                Input.of("version", policy).with("weights", weights).with("reason", "A random policy."),
                "priorityPolicy.version",
                Integer.class);
    }

    /** Hides a request from an officer who could deliver it. */
    void exclude() {
        exclude(any(requests));
    }

    private void exclude(Task task) {
        given.excluding(task, any(Objects.requireNonNull(OFFICERS.get(task.region()))));
    }

    /** Limits of a suggestion, each given or not. */
    Input limit(Input plan) {
        return plan.with("maxPerRegion", random.nextBoolean() ? 1 + random.nextInt(4) : null)
                .with("maxWithoutIntelligence", random.nextBoolean() ? random.nextInt(4) : null)
                .with("minPerColdSpot", random.nextBoolean() ? 1 + random.nextInt(2) : null)
                .with("decidesDue", random.nextBoolean());
    }

    /** A plan that accepts a request by hand, if an officer may deliver it. */
    Plan begun(PlanDriver plans) {
        Plan plan = plans.created();
        Task task = given.load(requests.get(1));
        return Objects.requireNonNull(OFFICERS.get(task.region())).stream()
                .filter(officer -> !task.excludes(officer.id()))
                .findFirst()
                .map(officer -> plans.change("planning/planDecision", PlanDriver.accept(plan, task, officer)))
                .orElse(plan);
    }

    Plan plan(PlanDriver plans) {
        Plan plan = plans.created();
        for (Task task : requests) {
            LocalDate returnsOn = task.deferredUntil();
            boolean isOfTheQuarter =
                    returnsOn == null || !returnsOn.isAfter(Quarter.of(today).endsOn());
            plan = isOfTheQuarter ? planRequest(plans, plan, task) : plan;
        }
        for (Task task : running.subList(0, random.nextInt(running.size()))) {
            Account officer = any(Objects.requireNonNull(OFFICERS.get(task.region())));
            plan = decide(
                    plans, plan, one -> PlanDriver.accept(one, task, officer).with("action", "ASSIGN"));
            if (!officer.id().equals(task.officer())) {
                add(task, null, () -> change("tasks/assignTask", officerInput(task, officer)));
            }
        }
        return plan;
    }

    private Plan decide(PlanDriver plans, Plan plan, Function<Plan, Input> decision) {
        decisions.add(decision);
        return plans.change("planning/planDecision", decision.apply(plan));
    }

    /** A plan with the same decisions for the quarter of a day. */
    Plan planAlso(PlanDriver plans, LocalDate day) {
        Plan plan = plans.created(day);
        for (Function<Plan, Input> decision : decisions) {
            plan = plans.change("planning/planDecision", decision.apply(plan));
        }
        return plan;
    }

    private Plan planRequest(PlanDriver plans, Plan plan, Task task) {
        boolean isAnswerAwaited = task.state() == TaskState.INFORMATION_REQUESTED;
        return switch (random.nextInt(isAnswerAwaited ? 3 : 0, 6)) {
            case 0, 1 -> {
                Account officer = any(Objects.requireNonNull(OFFICERS.get(task.region())));
                add(task, officer, () -> accept(task, officer));
                yield decide(plans, plan, one -> PlanDriver.accept(one, task, officer));
            }
            case 2 -> {
                LocalDate until = today.plusDays(70 + random.nextInt(60));
                add(task, null, () -> defer(back(task), until));
                yield decide(plans, plan, one -> PlanDriver.defer(one, task, until.toString()));
            }
            case 3 -> {
                steps.put(task.id(), new Step(null, true, () -> decline(task)));
                yield decide(plans, plan, one -> PlanDriver.decline(one, task));
            }
            default -> plan;
        };
    }

    private void add(Task task, @Nullable Account officer, Runnable act) {
        steps.put(task.id(), new Step(officer, false, act));
    }

    /** What nobody has planned happens to some requests, and to the weights and days that the forecast rests on. */
    void disturb() {
        Collections.shuffle(requests, random);
        changeDays();
        withdraw(requests.get(0));
        excludeOfficer(requests.get(1));
        acceptOtherwise(requests.get(2));
        declineOtherwise(requests.get(3));
        addPolicy();
    }

    private void withdraw(Task task) {
        given.withdrawn(task);
        overtake(task);
    }

    /** Whom the plan gives the request to, or anybody. */
    private void excludeOfficer(Task task) {
        Step step = steps.get(task.id());
        if (step == null || step.officer() == null) {
            exclude(task);
        } else {
            given.excluding(task, step.officer());
            overtake(task);
        }
    }

    /** It is as planned if the plan gives it to the same officer. */
    private void acceptOtherwise(Task task) {
        if (task.state() == TaskState.INFORMATION_REQUESTED) {
            return;
        }
        Account officer = any(Objects.requireNonNull(OFFICERS.get(task.region())));
        Step step = steps.get(task.id());
        accept(task, officer);
        if (step != null && officer == step.officer()) {
            steps.remove(task.id());
        } else {
            peopleAccepted -= people(task);
            acceptedOtherwise.merge(task.origin().partnerKind(), 1, Integer::sum);
            overtake(task);
        }
    }

    /** What was to be declined is as planned. */
    private void declineOtherwise(Task task) {
        Step step = steps.remove(task.id());
        if (step != null && step.isDecline()) {
            step.act().run();
        } else {
            decline(task);
            if (step != null) {
                overtaken.add(task.id().value());
            }
        }
    }

    private void overtake(Task task) {
        if (steps.remove(task.id()) != null) {
            overtaken.add(task.id().value());
        }
    }

    /** The tasks whose planned decisions cannot be carried out any more. */
    Set<String> overtaken() {
        return overtaken;
    }

    private void accept(Task task, Account officer) {
        peopleAccepted += people(task);
        change("tasks/acceptTask", officerInput(back(task), officer));
    }

    private static int people(Task task) {
        return Objects.requireNonNull(task.need().reach()).people();
    }

    private void decline(Task task) {
        change("tasks/declineTask", Input.of(back(task)).with("reason", "OUTSIDE_REMIT"));
    }

    /** A deferred request is decided when it is back. */
    private Task back(Task task) {
        if (task.state() == TaskState.DEFERRED) {
            change("tasks/resumeTask", Input.of(given.load(task)));
        }
        return given.load(task);
    }

    private static Input officerInput(Task task, Account officer) {
        return Input.of(task).with("officerId", officer.id());
    }

    private void defer(Task task, LocalDate until) {
        change("tasks/deferTask", Input.of(task).with("until", until).with("reason", "AWAITING_CAPACITY"));
    }

    private void change(String mutation, Input input) {
        portal.changeTask(Account.MANAGER, mutation, input);
    }

    /** In any order. */
    void carryOut() {
        List<Step> ahead = new ArrayList<>(steps.values());
        Collections.shuffle(ahead, random);
        ahead.forEach(step -> step.act().run());
    }

    /** The tasks whose planned decisions were carried out. */
    Set<TaskId> carriedOut() {
        return steps.keySet();
    }

    /** How many tasks are accepted without the plan. */
    int acceptedOtherwise() {
        return acceptedOtherwise.values().stream().mapToInt(Integer::intValue).sum();
    }

    int acceptedOtherwise(PartnerKind kind) {
        return acceptedOtherwise.getOrDefault(kind, 0);
    }

    /** The people that the requests expect to reach which were accepted as planned. */
    int peopleAccepted() {
        return peopleAccepted;
    }
}
