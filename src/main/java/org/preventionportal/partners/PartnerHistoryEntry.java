package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;

/** One entry of a partner's history. */
record PartnerHistoryEntry(
        PersonId by, Instant at, Kind kind, @Nullable String reason, List<FieldChange> differences) {

    enum Kind {
        REGISTERED,
        EDITED,
        SUSPENDED,
        REINSTATED
    }
}
