package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record AnnotateIndicatorPayload(ProgrammePeriod programmePeriod, ProgrammePeriod.Note note, List<UserError> userErrors)
        implements Payload {

    AnnotateIndicatorPayload(ProgrammePeriod programmePeriod, ProgrammePeriod.Note note) {
        this(programmePeriod, note, List.of());
    }

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
