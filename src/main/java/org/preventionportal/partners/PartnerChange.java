package org.preventionportal.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/** One entry of a partner's history. */
record PartnerChange(
        PersonId by, Instant at, Kind kind, @Nullable String reason) {

    enum Kind {
        REGISTERED,
        EDITED,
        SUSPENDED,
        REINSTATED
    }
}
