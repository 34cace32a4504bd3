package org.preventionportal.tasks.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Holds for whom the lists of a caller include tasks today, besides those that are assigned to the caller.
 *
 * @param absent officers for whom the caller deputises
 * @param regions those whose requests the caller answers for today, and whose ended tasks if their officer has left
 * @param departed officers of tasks who have left
 * @param isComplete false if nobody can say who has left
 */
public record CoveredOfficers(
        List<PersonId> absent, List<Region> regions, List<PersonId> departed, boolean isComplete) {

    public static final CoveredOfficers NOBODY = new CoveredOfficers(List.of(), List.of(), List.of(), true);

    private static final String OFFICER = "progress.officer";

    /** Their tasks in the regions of the deputy, and nationally. */
    public static Criteria forAbsent(Collection<Region> regions, Collection<PersonId> absent) {
        return Criteria.where(OFFICER)
                .in(Id.values(absent))
                .and("need.region")
                .in(Stream.concat(regions.stream(), Stream.of(Region.NATIONAL)).toList());
    }

    /**
     * Unfinished tasks of somebody who has left wait for a handover. An imported task whose officer had left has none.
     */
    Criteria forDeparted() {
        List<@Nullable String> officers = new ArrayList<@Nullable String>(Id.values(departed));
        officers.add(null);
        return Criteria.where(OFFICER)
                .in(officers)
                .and("progress.state")
                .in(TaskState.DELIVERY_ENDED)
                .and("need.region")
                .in(regions);
    }
}
