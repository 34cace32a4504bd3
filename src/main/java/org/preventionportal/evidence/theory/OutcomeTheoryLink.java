package org.preventionportal.evidence.theory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores which elements of the Theory of Change an outcome supports, by the id of the outcome. */
@Document("outcomeTheoryLinks")
record OutcomeTheoryLink(
        @Id String outcomeId,
        @Version long version,
        List<String> elementKeys,
        @Nullable PersonId updatedBy,
        @Nullable Instant updatedAt)
        implements Versioned {

    static OutcomeTheoryLink none(String outcomeId) {
        return new OutcomeTheoryLink(outcomeId, 0, List.of(), null, null);
    }

    OutcomeTheoryLink with(List<String> keys, PersonId actor, Instant at) {
        return new OutcomeTheoryLink(outcomeId, version, keys, actor, at);
    }
}
