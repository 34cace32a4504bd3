package org.preventionportal.resources.publishing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.progress.ResourceId;

/** Returns the changed resource; several mutations share this payload. */
record ResourcePayload(Resource resource, ResourceId changed) implements Payload {

    ResourcePayload(Resource resource) {
        this(resource, resource.id());
    }
}
