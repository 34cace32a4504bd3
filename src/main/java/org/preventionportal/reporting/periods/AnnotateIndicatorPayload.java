package org.preventionportal.reporting.periods;

import org.preventionportal.platform.graphql.Payload;

record AnnotateIndicatorPayload(ProgrammePeriod programmePeriod, ProgrammePeriod.Note note) implements Payload {

    @Override
    public PeriodId changed() {
        return programmePeriod.id();
    }
}
