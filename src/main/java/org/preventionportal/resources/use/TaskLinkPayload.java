package org.preventionportal.resources.use;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.ResourceId;

/** Returns a resource and a task that have been linked, or whose link has been deleted. */
record TaskLinkPayload(Resource resource, Task task) implements Payload {

    @Override
    public ResourceId changed() {
        return resource.id();
    }
}
