package org.preventionportal.tasks.outcomes;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.PartnerMembers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records outcomes for officers, and takes the answers of the organisations in which the changes happened. */
@Service
@Validated
class Outcomes {

    private static final String OBSERVED_ON = "outcome.observedOn";

    private final Tasks tasks;
    private final OutcomeAccess outcomes;
    private final OfficerTaskAccess access;
    private final PartnerMembership membership;
    private final ClosedDays closedDays;
    private final MongoOperations mongo;
    private final Clock clock;

    Outcomes(
            Tasks tasks,
            OutcomeAccess outcomes,
            OfficerTaskAccess access,
            PartnerMembership membership,
            ClosedDays closedDays,
            MongoOperations mongo,
            Clock clock) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        this.access = access;
        this.membership = membership;
        this.closedDays = closedDays;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Officers
    public Outcome record(@Valid RecordOutcomeInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        if (!TaskState.WITH_PARTICIPANTS.contains(task.state())) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.WRONG_STATE, "A task has outcomes once it is in progress or completed."));
        }
        LocalDate observedOn = input.outcome().toContent(today()).observedOn();
        Outcome outcome = Refusal.checked(
                () -> input.toOutcome(organisation(task, input), caller, clock.instant()),
                () -> requireDay(observedOn, task));
        return Idempotent.insert(mongo, outcome, () -> find(outcome.id()));
    }

    private void requireDay(LocalDate observedOn, Task task) {
        Optional<LocalDate> delivered = task.delivery().firstDelivered();
        boolean isBeforeTheWork = delivered
                .or(() -> Optional.ofNullable(task.progress().acceptedOn()))
                .filter(observedOn::isBefore)
                .isPresent();
        if (isBeforeTheWork || observedOn.isAfter(today())) {
            throw new Refusal(UserError.input(
                    OBSERVED_ON,
                    ErrorCode.OUT_OF_RANGE,
                    delivered.isPresent()
                            ? "Choose the day of the first delivered activity, or a later day up to today."
                            : "Choose the day on which the task was accepted, or a later day up to today."));
        }
        closedDays.requireOpen(OBSERVED_ON, observedOn);
    }

    /** The organisation that requested the task, unless the input names another one or a body outside the portal. */
    private static @Nullable PartnerId organisation(Task task, RecordOutcomeInput input) {
        PartnerId named = input.partnerId();
        if (named != null && !TaskView.organisations(task).contains(named)) {
            throw Refusal.notFound("partnerId", "partner");
        }
        boolean isElsewhere = input.outcome().namesBody() || !task.isRequested();
        return named == null && !isElsewhere ? task.partnerId() : named;
    }

    @Officers
    public Outcome amend(@Valid AmendOutcomeInput input, Caller caller) {
        Outcome outcome = find(input.outcomeId()).orElseThrow(() -> Refusal.notFound("outcomeId", "outcome"));
        Task task = tasks.find(outcome.task(), caller).orElseThrow(() -> Refusal.notFound("outcomeId", "outcome"));
        access.requireRegion("outcomeId", task.region(), caller);
        ConcurrencyVersions.require(outcome, input.version());
        LocalDate observedOn = outcome.content().observedOn();
        closedDays.requireOpen("outcomeId", observedOn);
        Outcome.Content amended = input.outcome().applyTo(outcome.content());
        return save(Refusal.checked(
                () -> outcome.amend(amended, input.reason(), caller.id(), clock.instant()),
                () -> requireNewDay(amended.observedOn(), observedOn, task)));
    }

    private void requireNewDay(LocalDate observedOn, LocalDate before, Task task) {
        if (!observedOn.equals(before)) {
            requireDay(observedOn, task);
        }
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @PartnerMembers
    public Outcome answer(@Valid AnswerOutcomeInput input, Caller caller) {
        Outcome outcome = find(input.outcomeId())
                .filter(found -> outcomes.isOwn(found, caller))
                .orElseThrow(() -> Refusal.notFound("outcomeId", "outcome"));
        membership.active(outcome.partner(), caller);
        ConcurrencyVersions.require(outcome, input.version());
        if (input.answer() == OutcomeAnswer.DISPUTED
                && (input.explanation() == null || input.explanation().isBlank())) {
            throw new Refusal(UserError.input("explanation", ErrorCode.REQUIRED, "Explain what is wrong."));
        }
        return save(outcome.answer(input.answer(), input.explanation(), caller.id(), clock.instant()));
    }

    /** An outcome that the caller sees on its task; null otherwise. */
    @TaskReaders
    public @Nullable Outcome find(String id, Caller caller) {
        return outcomes.find(id, caller).orElse(null);
    }

    /** Whether each outcome was observed in a closed period, so that it cannot be amended. */
    @SignedIn
    public Map<Outcome, Boolean> areInClosedPeriods(List<Outcome> outcomes) {
        Set<LocalDate> closed = closedDays.closed(
                outcomes.stream().map(outcome -> outcome.content().observedOn()).toList());
        return outcomes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> closed.contains(outcome.content().observedOn())));
    }

    /** Whether {@link #answer} would take an answer of the caller to each outcome. */
    @SignedIn
    public Map<Outcome, Boolean> areAnswerable(List<Outcome> some, Caller caller) {
        List<Outcome> awaited = some.stream()
                .filter(outcome -> outcome.verification() == Outcome.Verification.AWAITED)
                .toList();
        Set<Outcome> own = outcomes.ofActiveOrganisations(awaited, caller);
        return some.stream().collect(Collectors.toMap(Function.identity(), own::contains));
    }

    private Outcome save(Outcome changed) {
        return ConcurrencyVersions.save(mongo, changed, () -> find(changed.id()).orElseThrow());
    }

    private Optional<Outcome> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Outcome.class));
    }

    /**
     * The outcomes of each task: all of them for officers and programme managers, for members those of their own
     * organisations.
     */
    @SignedIn
    public Map<Task, List<Outcome>> of(List<Task> tasks, Caller caller) {
        var wanted = Criteria.where("task")
                .in(tasks.stream().map(task -> task.id().value()).toList());
        Map<TaskId, List<Outcome>> byTask =
                StoredRecords.find(mongo, Query.query(wanted).with(Sort.by("_id")), Outcome.class).stream()
                        .collect(Collectors.groupingBy(Outcome::task));
        Map<Task, List<Outcome>> found = new HashMap<>();
        for (Task task : tasks) {
            found.put(
                    task,
                    byTask.getOrDefault(task.id(), List.of()).stream()
                            .filter(outcome -> caller.isDeliveryStaff() || OutcomeAccess.isOwn(outcome, task, caller))
                            .toList());
        }
        return found;
    }

    /** The task of each outcome, as far as the caller sees it. */
    @SignedIn
    public Map<Outcome, Task> tasks(Collection<Outcome> some, Caller caller) {
        return tasks.views(some, Outcome::task, caller);
    }
}
