package org.preventionportal.resources.publishing;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.progress.ResourceId;

/** Returns the changed resource; several mutations share this payload. */
record ResourcePayload(Resource resource, ResourceId changed, List<UserError> userErrors) implements Payload {

    ResourcePayload(Resource resource) {
        this(resource, resource.id(), List.of());
    }
}
