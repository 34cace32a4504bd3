package org.preventionportal.resources.use;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.progress.LibraryAccess;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Component;

/** Implements the check of the task module that an organisation can see the resource that meets its need. */
@Component
class ResourceLibraryAccess implements LibraryAccess {

    private final ResourceQueries queries;

    ResourceLibraryAccess(ResourceQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean isOpenTo(PartnerId partner, ResourceId resource, Caller caller) {
        return queries.isPublishedFor(partner, resource, caller);
    }
}
