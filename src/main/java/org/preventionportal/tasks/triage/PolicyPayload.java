package org.preventionportal.tasks.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.priority.PriorityPolicy;

record PolicyPayload(PriorityPolicy policy, List<UserError> userErrors) implements Payload {

    @Override
    public @Nullable Id changed() {
        return null;
    }
}
