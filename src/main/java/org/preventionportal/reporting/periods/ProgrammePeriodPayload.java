package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record ProgrammePeriodPayload(ProgrammePeriod programmePeriod, List<UserError> userErrors) implements Payload {

    ProgrammePeriodPayload(ProgrammePeriod programmePeriod) {
        this(programmePeriod, List.of());
    }

    @Override
    public Id changed() {
        return programmePeriod.id();
    }
}
