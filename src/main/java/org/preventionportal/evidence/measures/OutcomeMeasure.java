package org.preventionportal.evidence.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores numbers of each month before and after a change, beside the outcome that they support. */
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
        @Nullable String fingerprint)
        implements Keyed, Versioned {

    static OutcomeMeasure create(
            OutcomeMeasureId id,
            String outcomeId,
            MeasureContent content,
            PersonId actor,
            Instant at,
            String fingerprint) {
        return new OutcomeMeasure(id, 0, outcomeId, content, actor, at, null, null, fingerprint);
    }

    OutcomeMeasure update(MeasureContent changed, PersonId actor, Instant at) {
        return new OutcomeMeasure(id, version, outcomeId, changed, createdBy, createdAt, actor, at, fingerprint);
    }
}
