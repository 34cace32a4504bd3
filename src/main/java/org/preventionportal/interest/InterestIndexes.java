package org.preventionportal.interest;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of expressions of interest, each with the query that it serves. */
@Component
class InterestIndexes implements Indexes {

    private static final String EXPRESSIONS = "expressionsOfInterest";

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        EXPRESSIONS,
                        "state",
                        "{'state': 1, 'createdAt': 1, '_id': 1}",
                        "Lists and counts those in a state, the oldest first."),
                Index.on(
                        EXPRESSIONS,
                        "partner",
                        "{'decision.partner': 1, 'createdAt': -1}",
                        "Finds what a partner wrote before it was one."),
                Index.ofPending(EXPRESSIONS, "Finds those about which an email is to be posted."),
                Index.on(EXPRESSIONS, "email", "{'email': 1}", "Deletes those of an address."),
                Index.on(EXPRESSIONS, "expiresAt", "{'expiresAt': 1}", "Deletes old expressions of interest."));
    }
}
