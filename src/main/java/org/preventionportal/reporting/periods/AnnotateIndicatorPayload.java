package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record AnnotateIndicatorPayload(ProgrammePeriod programmePeriod, ProgrammePeriod.Note note, List<UserError> userErrors)
        implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
