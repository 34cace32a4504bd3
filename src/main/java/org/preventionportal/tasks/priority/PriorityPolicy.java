package org.preventionportal.tasks.priority;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The weights as a manager set them, with the reason. Versions are kept for good: a score names the one that made it. */
@Document("priorityPolicies")
public record PriorityPolicy(@Id int version, Weights weights, String reason, PersonId createdBy, Instant createdAt) {

    /** What the service starts with, before anybody has changed it. */
    static final PriorityPolicy FIRST = new PriorityPolicy(
            1,
            new Weights(25, 25, 20, 15, 15),
            "Weights that the service starts with.",
            PersonId.SERVICE,
            Instant.EPOCH);
}
