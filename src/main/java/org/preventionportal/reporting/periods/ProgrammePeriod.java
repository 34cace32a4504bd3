package org.preventionportal.reporting.periods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.Timespan;
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
@CompoundIndex(name = "latest", def = "{'days.from': -1, '_id': 1}")
public record ProgrammePeriod(
        @Id PeriodId id, @Version long version, Timespan days, List<Target> targets, List<Remark> remarks) {

    private static final int MOST = 100;

    /**
     * How many tasks are to be completed.
     *
     * @param reason for setting it, or for changing it
     */
    public record Target(int tasks, String reason, PersonId by, Instant at) {}

    /**
     * What readers of a figure should know, such as a figure of another source that contradicts it.
     *
     * @param figure id of the figure
     */
    public record Remark(String figure, String text, PersonId by, Instant at) {}

    static ProgrammePeriod of(Timespan days) {
        return new ProgrammePeriod(PeriodId.of(days), 0, days, List.of(), List.of());
    }

    ProgrammePeriod with(Target target) {
        requireRoom(targets);
        return new ProgrammePeriod(
                id,
                version,
                days,
                Stream.concat(targets.stream(), Stream.of(target)).toList(),
                remarks);
    }

    ProgrammePeriod with(Remark remark) {
        requireRoom(remarks);
        return new ProgrammePeriod(
                id,
                version,
                days,
                targets,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }

    private static void requireRoom(List<?> list) {
        if (list.size() >= MOST) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "There are %d of them, and no more are kept.".formatted(MOST)));
        }
    }

    public Optional<Target> target() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.getLast());
    }

    public List<String> remarks(String figure) {
        return remarks.stream()
                .filter(remark -> remark.figure().equals(figure))
                .map(Remark::text)
                .toList();
    }
}
