package org.preventionportal.evidence.register;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record RecordEvidenceItemInput(
        @IdempotencyKey String idempotencyKey, @Valid EvidenceContentInput content) {

    EvidenceItem toItem(EvidenceContent checked, Caller caller, Instant at) {
        var id = new EvidenceId(Ids.ofKey(EvidenceId.PREFIX, caller.id(), idempotencyKey));
        return EvidenceItem.record(id, checked, caller.id(), at, Ids.fingerprint(this));
    }
}
