package org.preventionportal.reporting.periods;

import org.preventionportal.platform.graphql.Payload;

/** Returns the changed period. The mutations that change nothing else share it. */
record ProgrammePeriodPayload(ProgrammePeriod programmePeriod) implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
