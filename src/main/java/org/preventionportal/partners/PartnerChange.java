package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Difference;

/** One entry of a partner's history. */
record PartnerChange(
        PersonId by, Instant at, Kind kind, @Nullable String reason, List<Difference> differences) {

    enum Kind {
        REGISTERED,
        EDITED,
        SUSPENDED,
        REINSTATED
    }
}
