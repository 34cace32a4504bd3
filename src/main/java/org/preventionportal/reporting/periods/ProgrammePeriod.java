package org.preventionportal.reporting.periods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.DateRange;
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
 */
@Document("programmePeriods")
public record ProgrammePeriod(
        @Id PeriodId id, @Version long version, DateRange days, List<Target> targets, List<Note> notes)
        implements Versioned {

    private static final int MAX = 100;

    /**
     * How many tasks are to be completed.
     *
     * @param reason for setting or changing the target
     */
    public record Target(int taskCount, String reason, PersonId createdBy, Instant createdAt) {}

    /** A note that readers of an indicator should know, such as another source that contradicts it. */
    public record Note(String indicatorKey, String text, PersonId author, Instant createdAt) {}

    static ProgrammePeriod of(DateRange days) {
        return new ProgrammePeriod(PeriodId.of(days), 0, days, List.of(), List.of());
    }

    ProgrammePeriod with(Target target) {
        requireRoom(targets);
        return new ProgrammePeriod(
                id,
                version,
                days,
                Stream.concat(targets.stream(), Stream.of(target)).toList(),
                notes);
    }

    ProgrammePeriod with(Note note) {
        requireRoom(notes);
        return new ProgrammePeriod(
                id,
                version,
                days,
                targets,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    private static void requireRoom(List<?> list) {
        if (list.size() >= MAX) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "There are already %d. You cannot add more.".formatted(MAX)));
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
