package org.preventionportal.threats;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of the threat picture, each with the query that it serves. */
@Component
class ThreatIndexes implements Indexes {

    private static final String ENTRIES = "threatEntries";

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        ENTRIES,
                        "state",
                        "{'state': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists entries by state, the last changed first."),
                Index.on(
                        ENTRIES,
                        "lastChanged",
                        "{'updatedAt': -1, '_id': 1}",
                        "Lists all entries, the last changed first."),
                Index.on(
                        ENTRIES,
                        "searchTerms",
                        "{'searchTerms': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists the entries with these words, the last changed first."),
                Index.on(
                        ENTRIES,
                        "reviewOn",
                        "{'state': 1, 'confirmation.reviewOn': 1}",
                        "Counts the entries that are not out of date."),
                Index.on(
                                ENTRIES,
                                "basisOf",
                                "{'links.basisOf.0': 1}",
                                "Finds the entries that intelligence factors are based on.")
                        .sparse(),
                Index.on(
                        ENTRIES,
                        "partners",
                        "{'content.partnerIds': 1, 'state': 1}",
                        "Finds the entries that name a unit."));
    }
}
