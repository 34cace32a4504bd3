package org.preventionportal.evidence.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param outcomeMeasure null, since it is deleted; after a conflict the errors bring the current one */
record DeleteOutcomeMeasurePayload(
        @Nullable OutcomeMeasure outcomeMeasure, OutcomeMeasureId deletedOutcomeMeasureId, List<UserError> userErrors)
        implements Payload {

    DeleteOutcomeMeasurePayload(OutcomeMeasureId deletedOutcomeMeasureId) {
        this(null, deletedOutcomeMeasureId, List.of());
    }

    @Override
    public OutcomeMeasureId changed() {
        return deletedOutcomeMeasureId;
    }
}
