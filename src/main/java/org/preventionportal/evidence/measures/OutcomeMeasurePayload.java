package org.preventionportal.evidence.measures;

import org.preventionportal.platform.graphql.Payload;

record OutcomeMeasurePayload(OutcomeMeasure outcomeMeasure) implements Payload {

    @Override
    public OutcomeMeasureId changed() {
        return outcomeMeasure.id();
    }
}
