package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record SetProgrammeTargetPayload(ProgrammePeriod programmePeriod, List<UserError> userErrors) implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
