package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.portal.api.QueryResult;

/**
 * Says how many requests are behind each tab. The API counts one state after the other up to a limit, so only the last
 * state that has any can have more, and what comes after it is not known.
 *
 * @param counted {@code TriageQueueCounts}
 */
record QueueCounts(Map<?, ?> counted) {

    private static final List<QueueTab> ORDER = List.of(QueueTab.DECIDE, QueueTab.PARTNER, QueueTab.DEFERRED);

    /** Null if it is not known. */
    public @Nullable Integer of(QueueTab tab) {
        int number = number(tab);
        QueueTab last = last();
        boolean isWhole = last == null || ORDER.indexOf(state(tab)) < ORDER.indexOf(last);
        return isWhole || number > 0 ? Integer.valueOf(number) : null;
    }

    public boolean hasMore(QueueTab tab) {
        return state(tab) == last();
    }

    /** The tab at which counting stopped; null if all requests are counted. */
    private @Nullable QueueTab last() {
        return ORDER.stream().mapToInt(this::number).sum() < Pages.MAX_COUNT
                ? null
                : ORDER.reversed().stream()
                        .filter(tab -> number(tab) > 0)
                        .findFirst()
                        .orElseThrow();
    }

    /** Those to acknowledge are a part of those to decide. */
    private static QueueTab state(QueueTab tab) {
        return tab == QueueTab.ACKNOWLEDGE ? QueueTab.DECIDE : tab;
    }

    private int number(QueueTab tab) {
        return QueryResult.whole(counted, tab.count());
    }
}
