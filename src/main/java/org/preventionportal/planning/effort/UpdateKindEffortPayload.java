package org.preventionportal.planning.effort;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

record UpdateKindEffortPayload(KindEffort kindEffort) implements Payload {

    /** A kind of task has no id. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
