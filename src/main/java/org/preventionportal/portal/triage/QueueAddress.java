package org.preventionportal.portal.triage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Reads from an address which requests an officer looks at and in what order, and writes it into other addresses, so
 * that tab, filter, order and page stay while the officer goes into a request and comes back. It takes nothing from the
 * address but names, cursors and the words to look for.
 *
 * @param orderBy a value of {@code TriageQueueOrder}
 * @param filter the chosen values by the name of their field; empty if the officer has chosen none
 * @param page the cursor {@code after} or {@code before}; empty on the first page
 * @param ownRegions the officer's regions, which are shown until they choose a filter
 */
record QueueAddress(
        QueueTab tab,
        String orderBy,
        SequencedMap<String, List<String>> filter,
        Map<String, String> page,
        List<String> ownRegions) {

    private static final String FILTER = "filter.";
    private static final String WORDS = "filter.words";
    private static final String REGIONS = "filter.regions";
    private static final String PARTNER = "partner";
    private static final String PRIORITY = "PRIORITY";
    private static final String DUE = "DUE";
    private static final String RETURNS = "DEFERRED_UNTIL";
    private static final String DESCENDING = "_DESCENDING";
    private static final String LATEST = DUE + DESCENDING;
    private static final List<String> BOTH_WAYS = List.of("REGION", "PARTNER", "TITLE", DUE);
    private static final Set<String> ORDERS = Stream.concat(
                    Stream.of(PRIORITY, "LOWEST_PRIORITY", RETURNS),
                    BOTH_WAYS.stream().flatMap(order -> Stream.of(order, order + DESCENDING)))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]*");

    static QueueAddress of(SubmittedForm query, Caller caller) {
        SequencedMap<String, List<String>> filter = new TreeMap<>();
        Map<String, String> page = new HashMap<>();
        query.values().forEach((name, values) -> {
            List<String> known = values.stream()
                    .filter(value -> NAME.matcher(value).matches())
                    .toList();
            if (name.equals(WORDS) || name.equals(PARTNER)) {
                SearchText.shortened(query.first(name)).ifPresent(words -> filter.put(name, List.of(words)));
            } else if (name.startsWith(FILTER) && name.matches("[A-Za-z.]+") && !known.isEmpty()) {
                filter.put(name, known);
            } else if ((name.equals("after") || name.equals("before")) && !known.isEmpty()) {
                page.put(name, known.getFirst());
            }
        });
        QueueTab tab = Stream.of(QueueTab.values())
                .filter(one -> one.name().equalsIgnoreCase(query.first("tab")))
                .findFirst()
                .orElse(QueueTab.DECIDE);
        String order = query.first("orderBy");
        boolean isKnown = ORDERS.contains(order) && isOrderOf(tab, order);
        List<String> own = filter.isEmpty() && !caller.isManager()
                ? caller.regions().stream().map(Enum::name).sorted().toList()
                : List.of();
        return new QueueAddress(tab, isKnown ? order : PRIORITY, filter, page, own);
    }

    /** Whether the requests of the tab have the day that they would be ordered by. */
    private static boolean isOrderOf(QueueTab tab, String order) {
        return switch (order) {
            case DUE, LATEST -> tab.hasDays();
            case RETURNS -> tab == QueueTab.DEFERRED;
            default -> true;
        };
    }

    /** Whether the requests are numbered by their priority. */
    public boolean isByPriority() {
        return orderBy.equals(PRIORITY);
    }

    public boolean isFirstPage() {
        return page.isEmpty();
    }

    /** Whether the filter has a value. A form sends blank ones for what was not chosen. */
    public boolean isNarrowed() {
        return filter.values().stream().flatMap(List::stream).anyMatch(value -> !value.isEmpty());
    }

    /** What the page says without a request: an officer's own regions may hide those of others. */
    public String nothing() {
        if (isNarrowed()) {
            return "No requests match the filter.";
        }
        return ownRegions.isEmpty() ? tab.nothing() : "In your regions, " + StringUtils.uncapitalize(tab.nothing());
    }

    /** The whole query, such as {@code ?tab=decide&orderBy=DUE}; empty for what an officer sees first. */
    public String suffix() {
        return suffix(tab, orderBy, filter, page);
    }

    /** The first page of another tab, with the same filter. */
    public String tab(QueueTab other) {
        return suffix(other, orderBy, filter, Map.of());
    }

    /** The value of {@code aria-sort} of a column; null if the requests are not ordered by it. */
    public @Nullable String sorted(String order) {
        if (orderBy.equals(order)) {
            return "ascending";
        }
        return orderBy.equals(order + DESCENDING) ? "descending" : null;
    }

    /** The first page in this order, or in reverse if the requests are in it already. */
    public String reversed(String order) {
        return ordered(orderBy.equals(order) ? order + DESCENDING : order);
    }

    /** The first page in another order. */
    public String ordered(String other) {
        return suffix(tab, other, filter, Map.of());
    }

    /**
     * The first page of another region, with everything else that the officer has chosen.
     *
     * @param region empty for all regions
     */
    public String inRegion(String region) {
        SequencedMap<String, List<String>> other = new TreeMap<>(filter);
        other.put(REGIONS, List.of(region));
        return suffix(tab, orderBy, other, Map.of());
    }

    /** The first page of the same tab in the same order, without a filter. */
    public String unfiltered() {
        return suffix(tab, orderBy, Map.of(), Map.of());
    }

    /** Where a request that comes in is shown: nobody has decided on it, and its other properties are not known. */
    public String ofNewRequests() {
        Map<String, List<String>> regions =
                filter.isEmpty() ? Map.of() : Map.of(REGIONS, filter.getOrDefault(REGIONS, List.of("")));
        return suffix(QueueTab.DECIDE, orderBy, regions, Map.of());
    }

    private static String suffix(
            QueueTab tab, String orderBy, Map<String, List<String>> filter, Map<String, String> page) {
        List<String> parts = new ArrayList<>();
        if (tab != QueueTab.DECIDE) {
            parts.add("tab=" + tab.name().toLowerCase(Locale.ROOT));
        }
        if (!orderBy.equals(PRIORITY) && isOrderOf(tab, orderBy)) {
            parts.add("orderBy=" + orderBy);
        }
        filter.forEach((name, values) ->
                values.forEach(value -> parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))));
        page.forEach((name, value) -> parts.add(name + "=" + value));
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", ""));
    }

    /** Words of the name of the partner to look for; empty for all partners. */
    public String partnerWords() {
        return filter.getOrDefault(PARTNER, List.of("")).getFirst();
    }

    /**
     * @param read the filter as the API takes it, read from the address
     * @param partners the ids of the partners with the words; null for all partners
     */
    Map<String, Object> variables(Map<?, ?> read, @Nullable List<?> partners) {
        Map<String, Object> narrowed = new HashMap<>();
        read.forEach((name, value) -> narrowed.put(String.valueOf(name), value));
        if (!ownRegions.isEmpty()) {
            narrowed.put("regions", ownRegions);
        }
        filter.getOrDefault(WORDS, List.of()).forEach(words -> narrowed.put("words", words));
        if (partners != null) {
            narrowed.put("partnerIds", partners);
        }
        narrowed.putAll(tab.filter());
        return Map.of("filter", narrowed, "orderBy", orderBy);
    }
}
