package org.preventionportal.capacity;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of capacities, each with the query that it serves. */
@Component
class CapacityIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "officerCapacities",
                        "deputies",
                        "{'absences.deputy': 1, 'absences.endsOn': 1}",
                        "Finds the officers for whom a person deputises."),
                Index.on(
                                "officerCapacities",
                                "pendingNotification",
                                "{'absences.pendingNotification': 1}",
                                "Finds absences about which emails may still have to be sent.")
                        .sparse(),
                Index.on(
                        "officerCapacities",
                        "ended",
                        "{'absences.endsOn': 1}",
                        "Deletes absences that have been over for three months."));
    }
}
