package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.People;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskChanges;
import org.preventionportal.tasks.TaskFilter;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The decisions on requests: an officer's in their own regions, a manager's everywhere. */
@Service
@Validated
class TaskTriage {

    private static final int LONGEST_DEFERRAL_YEARS = 2;

    private final Tasks tasks;
    private final PartnerRegister partners;
    private final People people;
    private final TaskChanges changes;
    private final Clock clock;

    TaskTriage(Tasks tasks, PartnerRegister partners, People people, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.partners = partners;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    @Officers
    public Window<Task> queue(@Valid TaskFilter filter, Caller caller, ScrollSubrange range) {
        return tasks.queue(filter, caller, range);
    }

    @Officers
    public Task askForInformation(@Valid AskForInformationInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.askForInformation(input.question(), caller.id(), at));
    }

    @Officers
    public Task accept(@Valid AssignTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.accept(officer(input.officerId(), task.region(), caller), caller.id(), at));
    }

    @Officers
    public Task assign(@Valid AssignTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.assign(officer(input.officerId(), task.region(), caller), caller.id(), at));
    }

    @Officers
    public Task defer(@Valid DeferTaskInput input, Caller caller) {
        if (input.until().isAfter(LocalDate.now(clock).plusYears(LONGEST_DEFERRAL_YEARS))) {
            throw new Refusal(UserError.input(
                    "until",
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a day within the next two years, or decline the request."));
        }
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.defer(input.until(), input.reason(), input.explanation(), caller.id(), at));
    }

    @Officers
    public Task resume(@Valid ResumeTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> task.resume(caller.id(), at));
    }

    @Officers
    public Task decline(@Valid DeclineTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.decline(input.reason(), input.explanation(), caller.id(), at));
    }

    @Officers
    public Task override(@Valid OverrideTaskPriorityInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) ->
                        task.overridePriority(new PriorityOverride(input.points(), input.reason(), caller.id(), at)));
    }

    @Officers
    public Task restore(@Valid RestoreTaskPriorityInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.restorePriority(input.reason(), caller.id(), at));
    }

    @Officers
    public Task record(@Valid RecordTaskInput input, Caller caller) {
        Partner partner = input.partnerId() == null
                ? null
                : partners.find(input.partnerId(), caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        Region region = input.region(partner);
        if (!caller.decidesFor(region)) {
            throw notYourRegion("need.region", region);
        }
        PersonId officer = officer(input.officerId(), region, caller);
        return changes.insert(input.toTask(partner, officer, caller, clock.instant()), caller);
    }

    private Task change(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> change) {
        Task task = tasks.find(id, caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        if (!caller.decidesFor(task.region())) {
            throw notYourRegion("taskId", task.region());
        }
        if (!task.isVersion(version)) {
            throw Refusal.conflict(task);
        }
        return changes.save(change.apply(task, clock.instant()), caller);
    }

    /** Whoever is named has to be an officer of the region; who is not named is the deciding officer. */
    private PersonId officer(@Nullable PersonId named, Region region, Caller caller) {
        if (named == null || named.equals(caller.id())) {
            if (caller.has(Role.OFFICER)
                    && (region == Region.NATIONAL || caller.regions().contains(region))) {
                return caller.id();
            }
            throw new Refusal(UserError.input(
                    "officerId", ErrorCode.REQUIRED, "Name the officer of the region who will deliver it."));
        }
        return people.officers().stream()
                .filter(officer -> officer.person().equals(named))
                .filter(officer ->
                        region == Region.NATIONAL || officer.regions().contains(region))
                .findFirst()
                .orElseThrow(() -> new Refusal(UserError.input(
                        "officerId", ErrorCode.INVALID, "Name an officer of %s.".formatted(region.label()))))
                .person();
    }

    private static Refusal notYourRegion(String field, Region region) {
        return new Refusal(UserError.input(
                field,
                ErrorCode.NOT_ALLOWED,
                "%s is not your region. Its officers or a manager decide this.".formatted(region.label())));
    }
}
