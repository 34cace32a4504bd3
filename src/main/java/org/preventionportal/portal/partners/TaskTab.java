package org.preventionportal.portal.partners;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.portal.api.QueryResult;
import org.springframework.web.util.UriUtils;

/**
 * A tab above the tasks of a partner.
 *
 * @param states the states of its tasks; empty for all that the programme sees
 */
record TaskTab(String name, List<String> states) {

    static final List<TaskTab> ALL = List.of(
            new TaskTab("All", List.of()),
            new TaskTab("Not decided yet", List.of("REQUESTED", "INFORMATION_REQUESTED", "DEFERRED")),
            new TaskTab("Accepted or in progress", List.of("ACCEPTED", "IN_PROGRESS")),
            new TaskTab("Completed", List.of("COMPLETED")),
            new TaskTab("Ended without completion", List.of("NOT_COMPLETED", "DECLINED", "MERGED", "WITHDRAWN")));

    /**
     * The query of its address; empty for all.
     *
     * @param words that the tasks of each tab are narrowed by; empty for none
     */
    public String query(String words) {
        List<String> parts = Stream.concat(
                        states.stream().map(state -> "filter.states=" + state),
                        Stream.of(words)
                                .filter(typed -> !typed.isEmpty())
                                .map(typed -> "filter.words=" + UriUtils.encode(typed, StandardCharsets.UTF_8)))
                .toList();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /**
     * How many tasks it has.
     *
     * @param counted those of each state, as the schema's {@code TaskStateCount}
     */
    public int count(List<Map<?, ?>> counted) {
        return counted.stream()
                .filter(state -> has(QueryResult.text(state, "state")))
                .mapToInt(state -> QueryResult.whole(state, "taskCount"))
                .sum();
    }

    private boolean has(String state) {
        return states.isEmpty() ? !state.equals("DRAFT") : states.contains(state);
    }
}
