package org.preventionportal.tasks.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Records one version of the weights with its reason. Versions are never deleted, because a score names its version.
 */
@Document("priorityPolicies")
public record PriorityPolicy(@Id int version, Weights weights, String reason, PersonId createdBy, Instant createdAt) {

    /** The version that the service starts with. */
    static final PriorityPolicy FIRST = new PriorityPolicy(
            1,
            new Weights(25, 25, 20, 15, 15),
            "Weights that the service starts with.",
            PersonId.SERVICE,
            Instant.EPOCH);

    /** Null for the version that the service starts with: it has no day of its own. */
    public @Nullable Instant introducedAt() {
        return version == FIRST.version ? null : createdAt;
    }
}
