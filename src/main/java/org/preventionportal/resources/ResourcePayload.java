package org.preventionportal.resources;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.progress.ResourceId;

/** Returns the changed resource; several mutations share this payload. */
public record ResourcePayload(Resource resource, ResourceId changed, List<UserError> userErrors) implements Payload {

    public ResourcePayload(Resource resource) {
        this(resource, resource.id(), List.of());
    }
}
