package org.preventionportal.audit;

import java.util.Optional;

/** Finds the id of an object by what people call it, such as the reference of a task. The trail has every id anyway. */
public interface ObjectReferences {

    /** @param typed as a person typed it */
    Optional<String> id(String typed);
}
