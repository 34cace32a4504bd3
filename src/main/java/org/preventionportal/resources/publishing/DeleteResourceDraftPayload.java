package org.preventionportal.resources.publishing;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * Returns the resource without its draft, or the id of a resource that was deleted as a whole.
 *
 * @param deletedResourceId null if the resource was published before and still exists
 */
record DeleteResourceDraftPayload(
        @Nullable Resource resource, @Nullable ResourceId deletedResourceId, ResourceId changed) implements Payload {

    static DeleteResourceDraftPayload of(ResourceId id, @Nullable Resource resource) {
        return new DeleteResourceDraftPayload(resource, resource == null ? id : null, id);
    }
}
