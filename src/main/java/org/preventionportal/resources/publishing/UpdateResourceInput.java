package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.resources.Resource;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.graphql.data.ArgumentValue;

/**
 * @param version the concurrency version that the caller has read
 * @param changeNote what is new; required from the second version on
 */
record UpdateResourceInput(
        ResourceId resourceId,
        long version,
        @Valid ResourceChangesInput content,
        ArgumentValue<@FreeText(max = 500) String> changeNote) {

    Resource applyTo(Resource resource, Caller caller, Instant at) {
        String note = Patch.optional(changeNote, resource.draftNote());
        return resource.update(
                content.applyTo(resource.publication().latest().material().content()),
                Objects.requireNonNullElse(note, "").strip(),
                caller.id(),
                at);
    }
}
