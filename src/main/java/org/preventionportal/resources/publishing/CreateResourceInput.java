package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import java.time.Instant;
import java.time.LocalDate;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.tasks.progress.ResourceId;

record CreateResourceInput(
        @IdempotencyKey String idempotencyKey,
        @Valid ResourceContent content,
        @Future LocalDate reviewDueOn) {

    Resource toResource(Caller caller, Instant at) {
        var id = new ResourceId(Ids.ofKey(ResourceId.PREFIX, caller.id(), idempotencyKey));
        return Resource.create(id, content, reviewDueOn, caller.id(), at, Ids.fingerprint(this));
    }
}
