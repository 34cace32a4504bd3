package org.preventionportal.resources.files;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.resources.files.ResourceUpload.State;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.progress.ResourceId;

/** @param name file name; characters that are unsafe in file names are replaced later */
record CreateResourceUploadInput(
        @IdempotencyKey String idempotencyKey,
        ResourceId resourceId,
        @NotBlank @OneLine @FreeText(max = 200) String name) {

    ResourceUpload toUpload(Caller caller, Instant at) {
        return new ResourceUpload(
                new UploadId(Ids.ofKey(UploadId.PREFIX, caller.id(), idempotencyKey)),
                resourceId,
                name,
                caller.id(),
                at,
                State.WAITING_FOR_FILE,
                null,
                null,
                null,
                null,
                null,
                Ids.fingerprint(this));
    }
}
