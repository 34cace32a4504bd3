package org.preventionportal.evidence.measures;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record CreateOutcomeMeasureInput(
        @IdempotencyKey String idempotencyKey,
        String outcomeId,
        @Valid OutcomeMeasureInput measure) {

    OutcomeMeasure toMeasure(MeasureContent content, Caller caller, Instant at) {
        var id = new OutcomeMeasureId(Ids.ofKey(OutcomeMeasureId.PREFIX, caller.id(), idempotencyKey));
        return OutcomeMeasure.create(id, outcomeId, content, caller.id(), at, Ids.fingerprint(this));
    }
}
