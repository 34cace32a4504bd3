package org.preventionportal.evidence.measures;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record OutcomeMeasurePayload(OutcomeMeasure outcomeMeasure, List<UserError> userErrors) implements Payload {

    OutcomeMeasurePayload(OutcomeMeasure outcomeMeasure) {
        this(outcomeMeasure, List.of());
    }

    @Override
    public OutcomeMeasureId changed() {
        return outcomeMeasure.id();
    }
}
