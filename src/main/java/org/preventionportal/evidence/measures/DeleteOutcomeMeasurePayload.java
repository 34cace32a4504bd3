package org.preventionportal.evidence.measures;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;

/** @param outcomeMeasure null, since it is deleted; after a conflict the errors bring the current one */
record DeleteOutcomeMeasurePayload(@Nullable OutcomeMeasure outcomeMeasure, OutcomeMeasureId deletedOutcomeMeasureId)
        implements Payload {

    DeleteOutcomeMeasurePayload(OutcomeMeasureId deletedOutcomeMeasureId) {
        this(null, deletedOutcomeMeasureId);
    }

    @Override
    public OutcomeMeasureId changed() {
        return deletedOutcomeMeasureId;
    }
}
