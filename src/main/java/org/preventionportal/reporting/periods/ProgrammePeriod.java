package org.preventionportal.reporting.periods;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a range of days that the programme reports on.
 *
 * @param targets every target that was set; the last one is in force
 * @param notes the oldest first
 * @param closingHistory how the period was closed and reopened, the oldest first
 */
@Document("programmePeriods")
public record ProgrammePeriod(
        @Id PeriodId id,
        @Version long version,
        DateRange days,
        List<Target> targets,
        List<Note> notes,
        List<ClosingEntry> closingHistory)
        implements Versioned {

    public ProgrammePeriod {
        closingHistory = Objects.requireNonNullElse(closingHistory, List.of()); // earlier releases had none
    }

    private static final int MAX = 100;

    /**
     * How many tasks are to be completed.
     *
     * @param reason for setting or changing the target
     */
    public record Target(int taskCount, String reason, PersonId createdBy, Instant createdAt) {}

    /** A note that readers of an indicator should know, such as another source that contradicts it. */
    public record Note(String indicatorKey, String text, PersonId author, Instant createdAt) {

        boolean repeats(Note earlier) {
            return indicatorKey.equals(earlier.indicatorKey)
                    && text.equals(earlier.text)
                    && author.equals(earlier.author);
        }
    }

    /** Records that the period was closed or reopened. */
    public record ClosingEntry(ClosingAction action, String reason, PersonId actor, Instant occurredAt) {}

    /** Names what happened to a period. The schema describes the values. */
    enum ClosingAction {
        CLOSED,
        REOPENED
    }

    /** A period for which nothing is set. */
    public static ProgrammePeriod of(DateRange days) {
        return new ProgrammePeriod(PeriodId.of(days), 0, days, List.of(), List.of(), List.of());
    }

    /** Whether work of these days can no longer be recorded. */
    public boolean isClosed() {
        return !closingHistory.isEmpty() && closingHistory.getLast().action() == ClosingAction.CLOSED;
    }

    ProgrammePeriod with(ClosingEntry entry) {
        requireRoom(closingHistory);
        if (isClosed() == (entry.action() == ClosingAction.CLOSED)) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, isClosed() ? "The period is already closed." : "The period is not closed."));
        }
        return new ProgrammePeriod(
                id,
                version,
                days,
                targets,
                notes,
                Stream.concat(closingHistory.stream(), Stream.of(entry)).toList());
    }

    ProgrammePeriod with(Target target) {
        if (isClosed()) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "The period is closed, so its figures cannot change. Reopen it before you set a target."));
        }
        requireRoom(targets);
        return new ProgrammePeriod(
                id,
                version,
                days,
                Stream.concat(targets.stream(), Stream.of(target)).toList(),
                notes,
                closingHistory);
    }

    /** The same words of the same author about the same indicator, if they were added before. */
    Optional<Note> earlier(Note note) {
        return notes.stream().filter(note::repeats).findFirst();
    }

    ProgrammePeriod with(Note note) {
        requireRoom(notes);
        return new ProgrammePeriod(
                id,
                version,
                days,
                targets,
                Stream.concat(notes.stream(), Stream.of(note)).toList(),
                closingHistory);
    }

    private static void requireRoom(List<?> list) {
        if (list.size() >= MAX) {
            throw new Refusal(
                    UserError.general(ErrorCode.FULL, "There are already %d. You cannot add more.".formatted(MAX)));
        }
    }

    public Optional<Target> target() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.getLast());
    }

    public List<String> notes(String indicatorKey) {
        return notes.stream()
                .filter(note -> note.indicatorKey().equals(indicatorKey))
                .map(Note::text)
                .toList();
    }
}
