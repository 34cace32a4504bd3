package org.preventionportal.reporting.periods;

import org.preventionportal.platform.graphql.Payload;

record CloseProgrammePeriodPayload(ProgrammePeriod programmePeriod) implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
