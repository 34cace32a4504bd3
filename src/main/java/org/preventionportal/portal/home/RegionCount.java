package org.preventionportal.portal.home;

import java.util.Locale;
import java.util.Map;
import org.preventionportal.portal.api.QueryResult;

/**
 * Lists what a manager's first page counts in each region, and finds the list of these tasks. The list of accepted
 * tasks lacks those from which the reader is excluded, which their number counts.
 */
enum RegionCount {
    WAITING("to decide"),
    OVERDUE("overdue"),
    DEFERRED("deferred"),
    COMMITTED("to deliver"),
    ACCEPTED("accepted in 90 days");

    private static final String TO_DELIVER = "&filter.states=ACCEPTED&filter.states=IN_PROGRESS";

    private final String words;

    RegionCount(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** @param region a {@code RegionWorkload} */
    int of(Map<?, ?> region) {
        return QueryResult.whole(region, name().toLowerCase(Locale.ROOT) + "Count");
    }

    /** @param region a {@code RegionWorkload}; the tasks that were accepted need the day from which they count */
    String list(Map<?, ?> region) {
        String narrowed = "filter.regions=" + QueryResult.text(region, "region");
        return switch (this) {
            case WAITING -> "/triage?" + narrowed;
            case OVERDUE -> "/triage?" + narrowed + "&filter.overdue.target=ANY";
            case DEFERRED -> "/triage?tab=deferred&" + narrowed;
            case COMMITTED -> "/tasks?" + narrowed + TO_DELIVER;
            case ACCEPTED ->
                "/tasks?" + narrowed + TO_DELIVER + "&filter.states=COMPLETED&filter.acceptedFrom="
                        + QueryResult.text(region, "acceptedFrom");
        };
    }
}
