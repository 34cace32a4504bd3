package org.preventionportal.tasks.lists;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Holds for whom a caller stands in today, besides what is assigned to them.
 *
 * @param absent officers for whom the caller deputises
 * @param regions those in which the caller answers for ended tasks whose officer has left
 * @param staff everybody who can deliver tasks and has not left
 */
public record StandIn(List<PersonId> absent, List<Region> regions, Set<PersonId> staff) {

    public static final StandIn NOBODY = new StandIn(List.of(), List.of(), Set.of());

    private static final String OFFICER = "progress.officer";

    /** Their tasks in the regions of the deputy, and nationally. */
    public static Criteria forAbsent(Collection<Region> regions, Collection<PersonId> absent) {
        return Criteria.where(OFFICER)
                .in(values(absent))
                .and("need.region")
                .in(Stream.concat(regions.stream(), Stream.of(Region.NATIONAL)).toList());
    }

    /** Unfinished tasks of somebody who has left wait for a handover. */
    Criteria forDeparted() {
        return Criteria.where("progress.state")
                .in(TaskState.DELIVERY_ENDED)
                .and("need.region")
                .in(regions)
                .and(OFFICER)
                .nin(values(staff));
    }

    private static List<String> values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
