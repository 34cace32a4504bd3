package org.preventionportal.partners;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of partners and of the relationships with them, each with the query that it serves. */
@Component
class PartnerIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "partners",
                        "kind",
                        "{'kind': 1, 'sortName': 1, '_id': 1}",
                        "Lists partners of a kind by name."),
                Index.on("partners", "name", "{'sortName': 1, '_id': 1}", "Lists all partners by name."),
                Index.on(
                        "partners",
                        "region",
                        "{'region': 1, 'sortName': 1, '_id': 1}",
                        "Lists partners of a region by name."),
                Index.on(
                        "partners",
                        "state",
                        "{'state': 1, 'sortName': 1, '_id': 1}",
                        "Lists active or inactive partners by name."),
                Index.on(
                        "partners",
                        "words",
                        "{'words': 1, 'sortName': 1, '_id': 1}",
                        "Searches partners by the beginning of a word of their name."),
                Index.on(
                        "partners",
                        "occurredAt",
                        "{'history.occurredAt': 1}",
                        "Lists the partners that have changed since a time."),
                Index.on(
                        "relationships",
                        "officer",
                        "{'officer': 1, '_id': 1}",
                        "Finds the partners that an officer looks after."),
                Index.on(
                        "contacts",
                        "log",
                        "{'partner': 1, 'date': -1, '_id': 1}",
                        "Lists the contacts with a partner, the newest first."),
                Index.on(
                        "contacts",
                        "hours",
                        "{'partner': 1, 'hours': 1}",
                        "Sums the hours of contacts with a partner."),
                Index.on("contacts", "date", "{'date': 1}", "Deletes contacts whose retention period is over."),
                Index.ofPerson("contacts", "createdBy", "createdBy"),
                Index.on("invitations", "askedAt", "{'askedAt': 1}", "Deletes old invitations."));
    }
}
