package org.preventionportal.surveys.participation;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/** Identifies a participation. It is random, so that it says nothing about the person once the address is erased. */
public record ParticipationId(String value) implements Id {

    static final String PREFIX = "ptc_";

    static ParticipationId random() {
        return new ParticipationId(Ids.random(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
