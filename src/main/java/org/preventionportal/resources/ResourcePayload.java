package org.preventionportal.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.progress.ResourceId;

/** @param resource as it is now; null where it is gone */
public record ResourcePayload(@Nullable Resource resource, ResourceId changed, List<UserError> userErrors)
        implements Payload {

    public ResourcePayload(Resource resource) {
        this(resource, resource.id(), List.of());
    }

    public static ResourcePayload gone(ResourceId resource) {
        return new ResourcePayload(null, resource, List.of());
    }
}
