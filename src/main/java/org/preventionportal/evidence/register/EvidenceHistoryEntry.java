package org.preventionportal.evidence.register;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records what was done to a piece of evidence. */
record EvidenceHistoryEntry(Action action, PersonId actor, Instant occurredAt) {

    /** Lists what can be done to evidence. */
    enum Action {
        RECORDED,
        UPDATED,
        LINKED,
        CODED,
        WITHDRAWN
    }
}
