package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;

/** One entry of a partner's history. */
public record PartnerHistoryEntry(
        PersonId actor,
        Instant occurredAt,
        Action action,
        @Nullable String reason,
        List<FieldChange> fieldChanges) {

    public enum Action {
        REGISTERED,
        UPDATED,
        SUSPENDED,
        REINSTATED
    }
}
