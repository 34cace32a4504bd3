package org.preventionportal.tasks.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;

/**
 * Reads the entries of a task's history that nobody was notified of. The days of a course are entered one by one, and
 * are named in one mail: that of the last of them.
 *
 * @param from the place of the first entry in the history
 * @param to the place after the last one
 */
record PendingEntries(Task task, int from, int to) {

    /** How long after a planned activity another one is waited for. */
    private static final Duration QUIET = Duration.ofMinutes(30);

    private static final Set<Action> OF_SCHEDULES = Set.of(Action.SCHEDULED, Action.SCHEDULE_REMOVED);

    static PendingEntries of(Task task) {
        int entries = task.history().size();
        return new PendingEntries(
                task, Objects.requireNonNullElse(task.progress().pendingNotificationFrom(), entries), entries);
    }

    /** Those up to the last one that a mail about sessions covered before, and those after it. */
    Stream<PendingEntries> splitAfter(IntPredicate isPosted) {
        int next = ofSessions().filter(isPosted).map(place -> place + 1).max().orElse(from);
        return Stream.of(new PendingEntries(task, from, next), new PendingEntries(task, next, to));
    }

    private IntStream places() {
        return IntStream.range(from, to);
    }

    /** Whether somebody may still be entering days, all of them later than tomorrow. */
    boolean isWaiting(Instant now) {
        List<LocalDate> days = newDays();
        Set<String> recorded = recorded();
        LocalDate tomorrow = LondonTime.day(now).plusDays(1);
        return !days.isEmpty()
                && days.getFirst().isAfter(tomorrow)
                && places().allMatch(place -> isOf(recorded, place))
                && task.history().getLast().occurredAt().plus(QUIET).isAfter(now);
    }

    /** Those about which there are mails of their own. */
    IntStream mailed() {
        Set<String> recorded = recorded();
        int last = announcing().max().orElse(-1);
        return places().filter(place -> place == last || !isOf(recorded, place));
    }

    /**
     * The last entry that the mail about one covers: that about planned days names them as they were amended. An
     * amendment that concerns no partner is not counted, so that a node that has read it makes no second mail.
     */
    int covered(int place) {
        return isOf(recorded(), place)
                ? joined().filter(joined -> notice(joined).isForPartners())
                        .max()
                        .orElse(place)
                : place;
    }

    /** Those about which a mail says less, or nothing, if people have had one about an earlier one of them. */
    IntStream ofSessions() {
        return places().filter(place -> activity(place).isPresent()
                || OF_SCHEDULES.contains(entry(place).action()));
    }

    /** Those that one mail about planned days covers: the activities that were recorded, and their amendments. */
    IntStream joined() {
        Set<String> recorded = recorded();
        return places().filter(place -> isOf(recorded, place));
    }

    /** The day of each activity that was planned, the first one first. */
    private List<LocalDate> newDays() {
        return announcing()
                .mapToObj(this::notice)
                .flatMap(notice -> notice.day().stream())
                .sorted()
                .toList();
    }

    /** What the mail about planned days says if there are several: a mail is about one day otherwise. */
    Map<String, String> valuesOfNewDays() {
        List<LocalDate> days = newDays();
        if (days.size() < 2) {
            return Map.of();
        }
        String first = DateWords.inWords(days.getFirst());
        String all = days.stream().distinct().map(DateWords::withWeekday).collect(Collectors.joining("; "));
        return Map.of("startsOn", first, "sessionCount", String.valueOf(days.size()), "sessionDays", all);
    }

    private IntStream announcing() {
        return places().filter(place -> entry(place).action() == Action.ACTIVITY_RECORDED)
                .filter(place -> notice(place).isForPartners());
    }

    /** The ids of the activities that were recorded. */
    private Set<String> recorded() {
        return places().filter(place -> entry(place).action() == Action.ACTIVITY_RECORDED)
                .mapToObj(this::activity)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Also an amendment is, which has its day in the mail about the recording. */
    private boolean isOf(Set<String> recorded, int place) {
        return activity(place).filter(recorded::contains).isPresent();
    }

    private Optional<String> activity(int place) {
        return switch (entry(place).action()) {
            case ACTIVITY_RECORDED, ACTIVITY_AMENDED, ACTIVITY_CANCELLED ->
                entry(place).fieldChanges().stream()
                        .flatMap(changed -> Stream.ofNullable(changed.partId()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private PlannedSessionNotice notice(int place) {
        return new PlannedSessionNotice(task, place, from);
    }

    private TaskHistoryEntry entry(int place) {
        return task.history().get(place);
    }
}
