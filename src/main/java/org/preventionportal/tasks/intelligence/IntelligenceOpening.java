package org.preventionportal.tasks.intelligence;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Lets an officer who has a region of their own open the intelligence of another region's task for an hour. The
 * region's officers get an email, and programme managers see every use.
 */
@Service
@Validated
class IntelligenceOpening {

    private final Tasks tasks;
    private final IntelligenceAccesses accesses;
    private final RateLimiter limiter;
    private final Clock clock;

    IntelligenceOpening(Tasks tasks, IntelligenceAccesses accesses, RateLimiter limiter, Clock clock) {
        this.tasks = tasks;
        this.accesses = accesses;
        this.limiter = limiter;
        this.clock = clock;
    }

    /** A repeat with the same key returns what the first one opened, and is not counted. */
    @Officers
    public OpenIntelligencePayload open(@Valid OpenIntelligenceInput input, Caller caller) {
        Task task = tasks.find(input.taskId(), caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        IntelligenceAccess access = input.toAccess(caller, clock.instant());
        if (accesses.find(access.id()).isEmpty()) {
            requireNeed(task, caller);
            limiter.require(RateLimit.INTELLIGENCE, caller.id().value());
        }
        return new OpenIntelligencePayload(accesses.insert(access), task);
    }

    /** Whether the caller may open it now, as far as it has not been opened too often. */
    @Officers
    public boolean isOpenable(Task task, Caller caller) {
        return isClosedTo(task, caller) && hasRegion(caller);
    }

    private void requireNeed(Task task, Caller caller) {
        if (task.need().intelligence() == null) {
            throw new Refusal(UserError.input("taskId", ErrorCode.WRONG_STATE, "This task has no intelligence."));
        }
        boolean isOpen = accesses.open(List.of(task.id()), caller.id()).containsKey(task.id());
        if (isOpen || !isClosedTo(task, caller)) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.WRONG_STATE, "You can read the intelligence of this task already."));
        }
        if (!hasRegion(caller)) {
            throw new Refusal(UserError.input(
                    "taskId",
                    ErrorCode.NOT_ALLOWED,
                    "Only officers who have a region can open intelligence. Ask your administrator for yours."));
        }
    }

    /** Whether neither role nor membership lets the caller read it. */
    private static boolean isClosedTo(Task task, Caller caller) {
        return task.need().intelligence() != null && !TaskView.showsIntelligence(task, caller);
    }

    private static boolean hasRegion(Caller caller) {
        return caller.regions().stream().anyMatch(region -> region != Region.NATIONAL);
    }
}
