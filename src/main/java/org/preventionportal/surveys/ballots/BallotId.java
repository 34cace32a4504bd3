package org.preventionportal.surveys.ballots;

import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/** Identifies a ballot. That of a respondent is a random number that cannot be derived from anything. */
record BallotId(String value) implements Id {

    static BallotId random() {
        return new BallotId(Ids.random("blt_"));
    }

    /** Of a form that a person types in under an idempotency key. */
    static BallotId ofKey(PersonId typist, String idempotencyKey) {
        return new BallotId(Ids.ofKey("blt_", typist, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
