package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.number;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Shows the indicators that are one number, large, with their target and how they have changed. */
@Component
public class IndicatorTiles {

    private static final String PEOPLE = "reach.delivered";
    private static final String AGAINST_TARGET = "tasks.completed-against-target";

    private static final String ACKNOWLEDGED = "response-times.acknowledged-in-time";
    private static final String DECIDED = "response-times.decided-in-time";
    private static final Set<String> IN_TIME = Set.of(ACKNOWLEDGED, DECIDED);
    private static final String STILL_WAITING = "without requests that still wait";

    /** The topics of {@link #OVERVIEW}. */
    static final List<String> OVERVIEW_TOPICS = List.of("TASKS", "REACH", "RESPONSE_TIMES");

    /** The keys of the indicators that the overview shows, with the target in place of the number itself. */
    static final List<String> OVERVIEW = List.of(
            AGAINST_TARGET, "tasks.completed", "tasks.requested", "tasks.ongoing", PEOPLE, ACKNOWLEDGED, DECIDED);

    private final Formats formats;
    private final IndicatorCharts charts;

    IndicatorTiles(Formats formats, IndicatorCharts charts) {
        this.formats = formats;
        this.charts = charts;
    }

    /**
     * Holds a large number.
     *
     * @param detail what the number is a part of, or its base; empty if it has neither
     * @param change how it differs from the days to compare with; empty if that is not known or they have nothing
     * @param progress percent of the target; null if there is none
     */
    public record Tile(
            String title,
            String number,
            String detail,
            String change,
            @Nullable Double progress) {}

    /** The most important numbers of several topics. */
    public List<Tile> overview(Map<?, ?> topics) {
        List<Map<?, ?>> all = children(topics, "indicators").toList();
        boolean hasTarget = all.stream().anyMatch(indicator -> AGAINST_TARGET.equals(indicator.get("key")));
        return OVERVIEW.stream()
                .filter(key -> !hasTarget || !key.equals("tasks.completed"))
                .flatMap(key -> all.stream().filter(indicator -> key.equals(indicator.get("key"))))
                .flatMap(this::tiles)
                .toList();
    }

    /** The indicators that are one number, which is shown large. */
    public List<Map<?, ?>> singles(Map<?, ?> topic) {
        return children(topic, "indicators").filter(this::isSingle).toList();
    }

    public boolean isSingle(Map<?, ?> indicator) {
        return charts.of(indicator).isWhole();
    }

    public List<Tile> of(Map<?, ?> indicator) {
        return tiles(indicator).toList();
    }

    private Stream<Tile> tiles(Map<?, ?> indicator) {
        return children(indicator, "rows").map(row -> tile(indicator, row));
    }

    private Tile tile(Map<?, ?> indicator, Map<?, ?> row) {
        String key = text(indicator, "key");
        String title = PEOPLE.equals(key) ? reached(text(row, "label")) : text(indicator, "title");
        Map<?, ?> number = child(row, "number");
        Map<?, ?> compared = child(row, "compared");
        boolean isShare = number != null && number.get("percent") != null && !AGAINST_TARGET.equals(key);
        String shown = isShare ? "percent" : "amount";
        return new Tile(
                title,
                words(number, shown) + unit(indicator, number(number, shown), isShare),
                leftOut(key, detail(number, isShare)),
                change(number(number, shown), number(compared, shown), isShare),
                AGAINST_TARGET.equals(key) ? number(number, "percent") : null);
    }

    /** @param people a kind of people, such as professionals, or others */
    private static String reached(String people) {
        return (people.equals("Other") ? "Other people" : people) + " reached";
    }

    /** Adds what a share in time does not say of itself, since all may be in time while others are overdue. */
    private static String leftOut(String key, String detail) {
        return !IN_TIME.contains(key)
                ? detail
                : detail.isEmpty() ? StringUtils.capitalize(STILL_WAITING) : detail + ", " + STILL_WAITING;
    }

    private String unit(Map<?, ?> indicator, @Nullable Double shown, boolean isShare) {
        if (shown == null) {
            return "";
        }
        return isShare ? "%" : charts.of(indicator).unitAfter(shown);
    }

    private String detail(@Nullable Map<?, ?> number, boolean isShare) {
        Double base = number(number, "base");
        if (number == null || base == null) {
            return "";
        }
        if (number.get("percent") == null) {
            return "Base: " + formats.number(base);
        }
        return isShare
                ? "%s of %s".formatted(words(number, "amount"), formats.number(base))
                : "of %s".formatted(formats.number(base));
    }

    private String change(@Nullable Double now, @Nullable Double before, boolean isShare) {
        if (now == null || before == null || before == 0) {
            return "";
        }
        String then = formats.number(before) + (isShare ? "%" : "");
        int change = now.compareTo(before);
        return change == 0 ? "Unchanged" : change > 0 ? "Up from " + then : "Down from " + then;
    }

    private String words(@Nullable Map<?, ?> number, String field) {
        Double value = number(number, field);
        if (value != null) {
            return formats.number(value);
        }
        return number == null || number.get(field) == null ? "None" : "Suppressed";
    }
}
