package org.preventionportal.tasks.trackrecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeRecords;
import org.preventionportal.tasks.records.Tasks;
import org.preventionportal.tasks.trackrecord.TrackRecordOutcomes.VerifiedOutcome;
import org.preventionportal.tasks.trackrecord.TrackedTasks.TrackedTask;
import org.springframework.stereotype.Service;

/** Reads track records. Tasks from which the caller is excluded are counted nowhere. */
@Service
class TrackRecords {

    /** Fewer say too little about the kind, and would say it about single partners. */
    static final int MIN_TASKS = 5;

    private static final int YEARS = 3;

    private static final int MAX_OUTCOMES = 3;

    private final TrackedTasks tracked;
    private final OutcomeRecords outcomes;
    private final Tasks tasks;
    private final Clock clock;

    TrackRecords(TrackedTasks tracked, OutcomeRecords outcomes, Tasks tasks, Clock clock) {
        this.tracked = tracked;
        this.outcomes = outcomes;
        this.tasks = tasks;
        this.clock = clock;
    }

    private record Work(TaskKind kind, PartnerKind partnerKind) {

        static @Nullable Work of(Task task) {
            TaskKind kind = task.getKind();
            PartnerKind partnerKind = task.getPartnerKind();
            return kind == null || partnerKind == null ? null : new Work(kind, partnerKind);
        }
    }

    /** The track record of each task's kinds, for officers and programme managers; none for everybody else. */
    @SignedIn
    public Map<Task, TrackRecord> of(List<Task> tasks, Caller caller) {
        Map<Task, TrackRecord> found = new HashMap<>();
        if (!caller.isDeliveryStaff()) {
            return found;
        }
        Map<Work, TrackRecord> known = new HashMap<>();
        for (Task task : tasks) {
            Work work = Work.of(task);
            if (work != null) {
                found.put(task, known.computeIfAbsent(work, one -> read(one, caller)));
            }
        }
        return found;
    }

    private TrackRecord read(Work work, Caller caller) {
        LocalDate today = LondonTime.today(clock);
        LocalDate createdFrom = today.minusYears(YEARS);
        List<TrackedTask> all = tracked.completed(work.kind(), work.partnerKind(), createdFrom, today, caller);
        if (all.size() < MIN_TASKS) {
            return TrackRecord.ofTooFew(work.kind(), work.partnerKind(), createdFrom);
        }
        List<TaskId> ids = all.stream().map(TrackedTask::id).toList();
        return new TrackRecord(
                work.kind(),
                work.partnerKind(),
                createdFrom,
                all.size(),
                TrackRecordReach.of(all),
                outcomesOf(ids, caller),
                ids);
    }

    private TrackRecordOutcomes outcomesOf(List<TaskId> ids, Caller caller) {
        OutcomeRecords.Summary summary = outcomes.summary(ids, MAX_OUTCOMES);
        Map<String, Outcome> verified = outcomes.find(summary.lastVerified()).stream()
                .collect(Collectors.toMap(Outcome::id, Function.identity()));
        Map<TaskId, Task> visible = tasks.views(verified.values().stream().map(Outcome::task), caller);
        List<VerifiedOutcome> last = summary.lastVerified().stream()
                .flatMap(id -> Optional.ofNullable(verified.get(id)).stream())
                .flatMap(
                        outcome -> Optional.ofNullable(visible.get(outcome.task()))
                                .map(task -> new VerifiedOutcome(task, outcome))
                                .stream())
                .toList();
        return new TrackRecordOutcomes(
                summary.counts().recorded(), summary.counts().verified(), last);
    }
}
