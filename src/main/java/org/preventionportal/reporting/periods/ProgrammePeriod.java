package org.preventionportal.reporting.periods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Days that the programme reports on.
 *
 * @param targets every one that was set, the one in force last
 * @param remarks in the order in which they were made
 */
@Document("programmePeriods")
@CompoundIndex(name = "latest", def = "{'days.startsOn': -1, '_id': 1}")
public record ProgrammePeriod(
        @Id PeriodId id, @Version long version, DateRange days, List<Target> targets, List<Note> notes) {

    private static final int MAX = 100;

    /**
     * How many tasks are to be completed.
     *
     * @param reason for setting it, or for changing it
     */
    public record Target(int tasks, String reason, PersonId createdBy, Instant createdAt) {}

    /**
     * What readers of a figure should know, such as a figure of another source that contradicts it.
     *
     * @param figure id of the figure
     */
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
                    ErrorCode.WRONG_STATE, "There are %d of them, and no more are kept.".formatted(MAX)));
        }
    }

    public Optional<Target> target() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.getLast());
    }

    public List<String> notes(String figure) {
        return notes.stream()
                .filter(note -> note.indicatorKey().equals(figure))
                .map(Note::text)
                .toList();
    }
}
