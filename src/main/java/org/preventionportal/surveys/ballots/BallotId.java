package org.preventionportal.surveys.ballots;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.Ids;

/** A ballot: a number drawn at random, which follows from nothing. */
record BallotId(String value) implements Id {

    static BallotId random() {
        return new BallotId(Ids.random("blt_"));
    }

    @Override
    public String toString() {
        return value;
    }
}
