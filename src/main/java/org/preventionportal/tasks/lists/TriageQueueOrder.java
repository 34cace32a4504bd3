package org.preventionportal.tasks.lists;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.QueuePosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Lists the orders of the triage queue. Each ends with the id, so that no two requests are equal. The descending ones
 * are others in reverse, so that the same index serves both.
 */
public enum TriageQueueOrder {
    /** Highest rank first, then the longest wait. */
    PRIORITY,
    LOWEST_PRIORITY,
    /** The earliest day to decide first, then the highest rank. */
    DUE,
    DUE_DESCENDING,
    REGION,
    REGION_DESCENDING,
    /** By the name of the partner. Two partners may have the same one. */
    PARTNER,
    PARTNER_DESCENDING,
    TITLE,
    TITLE_DESCENDING,
    /** The first to return first, then the highest rank. */
    DEFERRED_UNTIL;

    private static final String RANK = "queuePosition.rank";
    private static final String REQUESTED = "progress.requestedAt";
    private static final String DECIDE_BY = "progress.clock.decideBy";
    private static final String IN_REGION = "need.region";
    private static final String PARTNER_NAME = "origin.partnerSortName";
    private static final String OF_PARTNER = "origin.partner";
    private static final String SORT_TITLE = "sortTitle";
    private static final String RETURNS = "progress.deferredUntil";
    private static final String ID = "_id";

    private static final Sort BY_RANK = Sort.by(Sort.Order.desc(RANK));
    private static final Sort BY_PRIORITY = BY_RANK.and(Sort.by(REQUESTED, ID));

    /**
     * Orders requests as {@link #PRIORITY} does, by the ranks that they have or would have.
     *
     * @param request the request, which waits in the queue
     */
    public static <T> Comparator<T> byPriority(ToIntFunction<T> rank, Function<T, Task> request) {
        return Comparator.comparingInt(rank)
                .reversed()
                .thenComparing(one -> Objects.requireNonNull(request.apply(one).requestedAt()))
                .thenComparing(one -> request.apply(one).id().value());
    }

    public Sort sort() {
        return switch (this) {
            case PRIORITY -> BY_PRIORITY;
            case LOWEST_PRIORITY -> BY_PRIORITY.reverse();
            case DUE -> Sort.by(DECIDE_BY).and(BY_RANK).and(Sort.by(ID));
            case REGION -> Sort.by(IN_REGION).and(BY_PRIORITY);
            case PARTNER -> Sort.by(PARTNER_NAME, OF_PARTNER).and(BY_PRIORITY);
            case TITLE -> Sort.by(SORT_TITLE, ID);
            case DUE_DESCENDING -> DUE.sort().reverse();
            case REGION_DESCENDING -> REGION.sort().reverse();
            case PARTNER_DESCENDING -> PARTNER.sort().reverse();
            case TITLE_DESCENDING -> TITLE.sort().reverse();
            case DEFERRED_UNTIL -> Sort.by(RETURNS).and(BY_RANK).and(Sort.by(ID));
        };
    }

    /** The condition for the requests that are listed in this order: those that have its day or name now. */
    public Criteria narrow(Criteria queue) {
        return switch (this) {
            case DUE, DUE_DESCENDING -> having(DECIDE_BY, LocalDate.EPOCH, queue);
            case DEFERRED_UNTIL -> having(RETURNS, LocalDate.EPOCH, queue);
            case PARTNER, PARTNER_DESCENDING -> having(PARTNER_NAME, "", queue);
            default -> queue;
        };
    }

    private static Criteria having(String key, Object least, Criteria queue) {
        return new Criteria().andOperator(Criteria.where(key).gte(least), queue);
    }

    /**
     * The keys of a request; null if it never had a place in this order. One that has lost its day, such as a decided
     * one, keeps its place.
     */
    public @Nullable Map<String, Object> keys(Task task) {
        Map<String, Object> keys = new HashMap<>();
        for (Sort.Order key : sort()) {
            Object value = key(key.getProperty(), task);
            if (value == null) {
                return null;
            }
            keys.put(key.getProperty(), value);
        }
        return keys;
    }

    private static @Nullable Object key(String name, Task task) {
        QueuePosition position = task.queuePosition();
        return switch (name) {
            case RANK -> position == null ? null : position.rank();
            case REQUESTED -> task.requestedAt();
            case DECIDE_BY -> task.progress().clock().lastDecideBy(task.history());
            case IN_REGION -> task.region().name();
            case RETURNS -> lastReturn(task);
            case PARTNER_NAME -> task.origin().partnerSortName();
            case SORT_TITLE -> {
                String title = task.need().title();
                yield title == null ? null : SearchTerms.sortKey(title);
            }
            case OF_PARTNER -> {
                PartnerId partner = task.partnerId();
                yield partner == null ? null : partner.value();
            }
            default -> task.id().value();
        };
    }

    private static @Nullable LocalDate lastReturn(Task task) {
        LocalDate day = task.deferredUntil();
        return day != null
                ? day
                : task.history().reversed().stream()
                        .flatMap(entry -> entry.fieldChanges().stream())
                        .filter(change -> change.field().equals("deferredUntil"))
                        .flatMap(change -> Stream.ofNullable(change.after()))
                        .map(LocalDate::parse)
                        .findFirst()
                        .orElse(null);
    }
}
