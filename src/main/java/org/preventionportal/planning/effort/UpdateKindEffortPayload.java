package org.preventionportal.planning.effort;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record UpdateKindEffortPayload(KindEffort kindEffort, List<UserError> userErrors) implements Payload {

    /** A kind of task has no id. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
