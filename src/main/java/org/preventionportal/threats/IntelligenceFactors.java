package org.preventionportal.threats;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.priority.IntelligenceBasis;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.queue.RequestScores;
import org.preventionportal.tasks.queue.TaskChanges;
import org.springframework.stereotype.Component;

/**
 * Bases the intelligence factor of a request on an entry, and ends that. The request's history says nothing of it,
 * since partners read it; the audit trail does, as a change of the entry.
 */
@Component
class IntelligenceFactors {

    private final OfficerTaskAccess access;
    private final TaskRecords tasks;
    private final ThreatEntries entries;
    private final TaskChanges changes;
    private final RequestScores scores;
    private final Clock clock;

    IntelligenceFactors(
            OfficerTaskAccess access,
            TaskRecords tasks,
            ThreatEntries entries,
            TaskChanges changes,
            RequestScores scores,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.entries = entries;
        this.changes = changes;
        this.scores = scores;
        this.clock = clock;
    }

    /** @throws Refusal if the entry does not count, is about something else, or the request does not wait */
    void require(ThreatEntry entry, TaskId id, Caller caller) {
        Task task = access.load(id, caller);
        if (entry.stateOn(LondonTime.today(clock)) != ThreatEntryState.CONFIRMED) {
            throw new Refusal(UserError.input(
                    "threatEntryId",
                    ErrorCode.WRONG_STATE,
                    "Only an entry that is confirmed and not out of date counts."));
        }
        if (!task.isOpen()) {
            throw new Refusal(UserError.input(
                    "taskId",
                    ErrorCode.WRONG_STATE,
                    "Only a request that waits for a decision has a priority to raise."));
        }
        if (!entry.basis().isAbout(task.need())) {
            throw new Refusal(UserError.input(
                    "taskId",
                    ErrorCode.NOT_ALLOWED,
                    "The entry is about another region, or has no theme of the request."));
        }
    }

    /**
     * Counts an entry for a request, or counts it again where another save has left the request with no basis or an
     * earlier one. Nothing is counted if the need has changed since, so that the entry is about something else.
     *
     * @param isBasis whether the request is still to be based on the entry. Asked after the request has been read, so
     *     that no entry that was linked later is replaced.
     */
    void count(ThreatEntry entry, TaskId id, BooleanSupplier isBasis) {
        IntelligenceBasis next = entry.basis();
        change(id, entry.id(), next, task -> next.isAbout(task.need()) && isBasis.getAsBoolean());
    }

    /**
     * Ends the basis of a request if its entry no longer counts for it, such as one that another save kept.
     *
     * @param entry null if it cannot be found
     */
    void releaseStale(TaskId based, ThreatEntryId basis, @Nullable ThreatEntry entry) {
        if (entry == null || !entry.isBasisOf(based, LondonTime.today(clock))) {
            change(based, basis, null, _ -> true);
        }
    }

    /**
     * Releases these requests, and ends other entries that an interrupted link has left, so that none is counted
     * instead. A request that is based on another entry keeps it.
     */
    void end(ThreatEntry entry, List<TaskId> some) {
        some.forEach(id -> endOthers(entry, id));
        release(entry, some);
    }

    private void endOthers(ThreatEntry entry, TaskId id) {
        // Read before the request: an entry that is linked in between must not be ended
        List<ThreatEntry> others = entries.otherBasesOf(id, entry);
        if (tasks.any(id)
                .flatMap(TaskThreats::basis)
                .filter(basis -> !basis.equals(entry.id()))
                .isEmpty()) {
            entries.endBases(others, id);
        }
    }

    /** The factor of each of these is based on the need again, unless it is based on another entry by now. */
    void release(ThreatEntry entry, List<TaskId> some) {
        some.forEach(id -> change(id, entry.id(), null, _ -> true));
    }

    /** A request that is decided keeps the score of the decision. */
    private void change(TaskId id, ThreatEntryId entry, @Nullable IntelligenceBasis next, Predicate<Task> isDue) {
        ConcurrencyVersions.retryUnseen(() -> {
            Task task = tasks.any(id).filter(Task::isOpen).orElse(null);
            QueuePosition before = task == null ? null : task.queuePosition();
            return task == null
                    || before == null
                    || !isChange(before.basis(), entry, next)
                    || !isDue.test(task)
                    || changes.tryReposition(task, scores.position(task.need(), before.basedOn(next)));
        });
    }

    private static boolean isChange(
            @Nullable IntelligenceBasis before, ThreatEntryId entry, @Nullable IntelligenceBasis next) {
        boolean isBasis = before != null && before.entry().equals(entry.value());
        return next == null ? isBasis : !next.equals(before);
    }
}
