package org.preventionportal.reporting.periods;

import org.preventionportal.platform.graphql.Payload;

record ReopenProgrammePeriodPayload(ProgrammePeriod programmePeriod) implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
