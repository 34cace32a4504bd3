package org.preventionportal.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.safeguarding.IdentifyingText;
import org.preventionportal.spreadsheets.TaskRow.Reached;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;

/** Converts a task of the portal to the row that an export writes and an import reads. */
final class ExistingTask {

    private static final List<Action> DECISIONS = List.of(
            Action.RECORDED,
            Action.ACCEPTED,
            Action.DECLINED,
            Action.DEFERRED,
            Action.MERGED,
            Action.INFORMATION_REQUESTED);

    private static final List<TaskState> ENDED_BY_THEMSELVES =
            List.of(TaskState.COMPLETED, TaskState.NOT_COMPLETED, TaskState.WITHDRAWN);

    private final Task task;

    ExistingTask(Task task) {
        this.task = task;
    }

    /** The cells of an export. */
    List<String> cells(OfficerNames officers) {
        return row(officers).cells(task.reference());
    }

    TaskRow row(OfficerNames officers) {
        Optional<TaskHistoryEntry> reasoned =
                last(entry -> entry.toState() == task.state() && entry.fromState() != entry.toState());
        return new TaskRow(
                Reference.of(task.id()),
                task.partnerId() == null ? null : Reference.of(task.partnerId()),
                need(task.need()),
                task.requestedAt() == null ? null : LondonTime.day(task.requestedAt()),
                officers.username(task.officer()),
                decidedOn(),
                day(entry -> entry.action() == Action.STARTED),
                ENDED_BY_THEMSELVES.contains(task.state()) ? day(entry -> entry.toState() == task.state()) : null,
                task.state(),
                reasoned.map(TaskHistoryEntry::reason).map(Enum::name).orElse(null),
                reasoned.filter(entry -> explains(entry.action()))
                        .map(entry -> asRead(entry.text()))
                        .orElse(null),
                task.deferredUntil(),
                task.mergedInto() == null ? null : Reference.of(task.mergedInto()),
                place(),
                reached(),
                task.origin().followUpOf() == null
                        ? null
                        : Reference.of(task.origin().followUpOf()));
    }

    private static Need need(Need need) {
        List<Theme> themes = Theme.ordered(need.themes());
        return new Need(
                asRead(need.title()),
                asRead(need.description()),
                need.kind(),
                need.region(),
                themes,
                themes.isEmpty() ? null : themes.getFirst(),
                need.aim(),
                need.reach(),
                null,
                need.prospects());
    }

    /** Ignores a question that was answered, because the request has returned to the queue undecided. */
    private @Nullable LocalDate decidedOn() {
        return task.state() == TaskState.REQUESTED || task.state() == TaskState.WITHDRAWN
                ? null
                : day(entry -> DECISIONS.contains(entry.action()));
    }

    private static boolean explains(Action action) {
        return action != Action.INFORMATION_PROVIDED && action != Action.ACCEPTED;
    }

    private Optional<TaskHistoryEntry> last(Predicate<TaskHistoryEntry> which) {
        return task.history().reversed().stream().filter(which).findFirst();
    }

    private @Nullable LocalDate day(Predicate<TaskHistoryEntry> which) {
        return last(which)
                .map(TaskHistoryEntry::occurredAt)
                .map(LondonTime::day)
                .orElse(null);
    }

    private @Nullable String place() {
        var schedule = task.delivery().schedule();
        boolean started = day(entry -> entry.action() == Action.STARTED) != null;
        return started && schedule != null ? asRead(schedule.place()) : null;
    }

    /** As an import reads it now. Earlier releases stored control characters. */
    private static @Nullable String asRead(@Nullable String stored) {
        return stored == null ? null : IdentifyingText.withoutControls(stored).strip();
    }

    private @Nullable Reached reached() {
        List<ReachFigure> figures = task.delivery().activities().stream()
                .map((Function<Activity, List<ReachFigure>>) activity -> activity.reach(ReachStage.DELIVERED))
                .flatMap(List::stream)
                .toList();
        if (figures.isEmpty()) {
            return null;
        }
        ReachTotals totals = ReachTotals.of(figures);
        List<Reach.Method> methods =
                figures.stream().map(ReachFigure::method).distinct().toList();
        return new Reached(
                totals.professionals(),
                totals.youngPeople(),
                totals.other(),
                methods.size() == 1 ? methods.getFirst() : Reach.Method.ESTIMATE);
    }
}
