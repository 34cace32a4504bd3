package org.preventionportal.tasks.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes old drafts, returns deferred requests to the queue on their day and refreshes the orders of tasks and of the
 * queue. Each step may run on two nodes at once.
 */
@Component
class TaskMaintenance {

    private static final Logger log = LoggerFactory.getLogger(TaskMaintenance.class);
    private final TaskRecords tasks;
    private final QueueRecords queue;
    private final QueuePartnerNames names;
    private final QueueOrder order;
    private final SessionOrder sessions;
    private final Locks locks;
    private final RetentionRuns runs;
    private final Clock clock;
    private final JobFailures failures;

    /** The day for which this node has tried to correct the order by sessions; null before. */
    private volatile @Nullable LocalDate correctedFor;

    TaskMaintenance(
            TaskRecords tasks,
            QueueRecords queue,
            QueuePartnerNames names,
            QueueOrder order,
            SessionOrder sessions,
            Locks locks,
            RetentionRuns runs,
            Clock clock,
            JobFailures failures) {
        this.tasks = tasks;
        this.queue = queue;
        this.names = names;
        this.order = order;
        this.sessions = sessions;
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        try {
            resumeDeferred();
            names.refresh();
            refreshSessions(LondonTime.today(clock));
        } finally {
            order.refresh();
        }
    }

    /** Once a day, or if the clock of this node was wrong, looks for what a node has changed whose clock was ahead. */
    private void refreshSessions(LocalDate today) {
        sessions.refresh(today);
        if (!today.equals(correctedFor)) {
            locks.runExclusively("order of tasks by sessions", () -> {
                correctedFor = today; // before the work: if it fails, it can wait for tomorrow
                failures.contain("The order of tasks by sessions", () -> sessions.correct(today));
            });
        }
    }

    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purgeDrafts() {
        runs.purge(RetainedData.DRAFTS, tasks::removeDraftsUntouchedSince);
    }

    void resumeDeferred() {
        queue.forEachDeferredUntil(
                LondonTime.today(clock), task -> failures.contain("The return of " + task.id(), () -> resume(task)));
    }

    private void resume(Task task) {
        if (!tasks.trySave(task.resume(PersonId.SERVICE, clock.instant()))) {
            log.info("{} was changed by somebody else and is skipped", task.id());
        }
    }
}
