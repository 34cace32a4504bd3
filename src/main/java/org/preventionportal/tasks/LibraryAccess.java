package org.preventionportal.tasks;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.progress.ResourceId;

/** What tasks have to know of the library, which depends on them. */
public interface LibraryAccess {

    /** Whether the members of an organisation find the resource when they look for it. */
    boolean isOpenTo(PartnerId partner, ResourceId resource, Caller caller);
}
