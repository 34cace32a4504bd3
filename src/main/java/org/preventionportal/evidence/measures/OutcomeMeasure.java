package org.preventionportal.evidence.measures;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores numbers of each month before and after a change, beside the outcome that they support.
 *
 * @param history the last updates, the oldest first; lists are read without it
 */
@Document("outcomeMeasures")
record OutcomeMeasure(
        @Id OutcomeMeasureId id,
        @Version long version,
        String outcomeId,
        MeasureContent content,
        PersonId createdBy,
        Instant createdAt,
        @Nullable PersonId updatedBy,
        @Nullable Instant updatedAt,
        @Nullable String fingerprint,
        List<MeasureHistoryEntry> history)
        implements Keyed, Versioned {

    static final int MAX_HISTORY = 100;

    OutcomeMeasure {
        history = Objects.requireNonNullElse(history, List.of()); // not read, or not stored by earlier releases
    }

    static OutcomeMeasure create(
            OutcomeMeasureId id,
            String outcomeId,
            MeasureContent content,
            PersonId actor,
            Instant at,
            String fingerprint) {
        return new OutcomeMeasure(id, 0, outcomeId, content, actor, at, null, null, fingerprint, List.of());
    }

    OutcomeMeasure update(MeasureContent changed, PersonId actor, Instant at) {
        var updated = MeasureHistoryEntry.of(actor, at, content, changed);
        return new OutcomeMeasure(
                id,
                version,
                outcomeId,
                changed,
                createdBy,
                createdAt,
                actor,
                at,
                fingerprint,
                Stream.concat(history.stream(), Stream.of(updated))
                        .skip(Math.max(0, history.size() + 1 - MAX_HISTORY))
                        .toList());
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
