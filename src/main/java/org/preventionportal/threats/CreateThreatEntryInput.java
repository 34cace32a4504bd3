package org.preventionportal.threats;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record CreateThreatEntryInput(
        @IdempotencyKey String idempotencyKey, @Valid ThreatEntryInput entry) {

    ThreatEntry toEntry(ThreatContent content, Caller caller, Instant at) {
        var id = new ThreatEntryId(Ids.ofKey(ThreatEntryId.PREFIX, caller.id(), idempotencyKey));
        return ThreatEntry.create(id, content, caller.id(), at, Ids.fingerprint(this));
    }
}
