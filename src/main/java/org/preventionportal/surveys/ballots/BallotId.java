package org.preventionportal.surveys.ballots;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/** Identifies a ballot by a random number that cannot be derived from anything. */
record BallotId(String value) implements Id {

    static BallotId random() {
        return new BallotId(Ids.random("blt_"));
    }

    @Override
    public String toString() {
        return value;
    }
}
