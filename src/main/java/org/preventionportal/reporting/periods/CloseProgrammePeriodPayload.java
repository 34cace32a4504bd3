package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record CloseProgrammePeriodPayload(ProgrammePeriod programmePeriod, List<UserError> userErrors) implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
