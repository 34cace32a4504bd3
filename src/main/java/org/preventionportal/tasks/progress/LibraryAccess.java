package org.preventionportal.tasks.progress;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;

/** Lets tasks ask about the library, which depends on tasks and implements this. */
public interface LibraryAccess {

    /** Whether the members of a partner may see the resource. */
    boolean isOpenTo(PartnerId partner, ResourceId resource, Caller caller);
}
