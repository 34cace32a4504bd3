package org.preventionportal.tasks.notifications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.progress.TaskHistoryEntry;

/** Finds in the history the day of an activity that people know: that of the last entry with an email about it. */
record AnnouncedDay(Task task, String activity) {

    private static final String DATE = "date";
    private static final Set<String> EMAILED = Set.of(DATE, "place");

    /** Whether an activity is still to come. One of the same day without planned people may be work that is done. */
    static boolean isAhead(LocalDate date, boolean hasPlannedPeople, TaskHistoryEntry entry) {
        LocalDate day = LondonTime.day(entry.occurredAt());
        return date.isAfter(day) || (date.equals(day) && hasPlannedPeople);
    }

    /** Empty if there was no email about the entries before a place of the history. */
    Optional<LocalDate> before(int place) {
        Map<String, @Nullable String> fields = new HashMap<>();
        Optional<LocalDate> announced = Optional.empty();
        for (int earlier = 0; earlier < place; earlier++) {
            TaskHistoryEntry entry = task.history().get(earlier);
            List<FieldChange> changes = entry.fieldChanges().stream()
                    .filter(change -> activity.equals(change.partId()))
                    .toList();
            changes.forEach(change -> fields.put(change.field(), change.after()));
            if (changes.stream().anyMatch(change -> EMAILED.contains(change.field()))) {
                Optional<LocalDate> day = Optional.ofNullable(fields.get(DATE))
                        .map(LocalDate::parse)
                        .filter(date -> isAhead(date, hasPlannedPeople(fields), entry));
                if (day.isPresent() && (hasMoved(changes) || !isSession(day.get(), earlier))) {
                    announced = day;
                }
            }
        }
        return announced;
    }

    private static boolean hasMoved(List<FieldChange> changes) {
        return changes.stream().anyMatch(change -> change.field().equals(DATE) && change.before() != null);
    }

    /** The emails about the session say when it is, so there is none about its activity. */
    private boolean isSession(LocalDate date, int entry) {
        return task.scheduleBefore(entry).filter(session -> session.isOf(date)).isPresent();
    }

    private static boolean hasPlannedPeople(Map<String, @Nullable String> fields) {
        return fields.entrySet().stream()
                .anyMatch(field -> field.getValue() != null && ReachFigure.isOf(ReachStage.PLANNED, field.getKey()));
    }
}
