package org.preventionportal.tasks.queue;

import org.preventionportal.access.Region;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Moves the requests of one region or theme, because its part of the spread has changed. It reads none of them, and a
 * request that was moved already is not moved again.
 *
 * @param groupField what the requests have in common
 * @param partField where they store the part
 */
record SpreadMove(String groupField, Enum<?> group, String partField, int from, int to) {

    static final String REGION = "need.region";
    static final String THEME = "need.mainTheme";
    static final String REGION_SPREAD = "queuePosition.score.regionSpread";
    static final String THEME_SPREAD = "queuePosition.score.themeSpread";

    static SpreadMove of(Region region, int from, int to) {
        return new SpreadMove(REGION, region, REGION_SPREAD, from, to);
    }

    static SpreadMove of(Theme theme, int from, int to) {
        return new SpreadMove(THEME, theme, THEME_SPREAD, from, to);
    }

    boolean isNeeded() {
        return from != to;
    }

    /** A request whose priority an officer has overridden keeps its rank. */
    void update(BulkOperations updates, PriorityPolicy policy) {
        int increment = policy.weights().spread() * (to - from);
        updates.updateMulti(
                Query.query(moved(policy).and("queuePosition.override").ne(null)), move(increment));
        updates.updateMulti(
                Query.query(moved(policy).and("queuePosition.override").is(null)),
                move(increment).inc("queuePosition.rank", increment));
    }

    private Update move(int increment) {
        return new Update().set(partField, to).inc("queuePosition.priority", increment);
    }

    private Criteria moved(PriorityPolicy policy) {
        return QueueOrder.queued()
                .and(groupField)
                .is(group)
                .and(partField)
                .is(from)
                .and(QueueOrder.POLICY)
                .is(policy.version());
    }
}
