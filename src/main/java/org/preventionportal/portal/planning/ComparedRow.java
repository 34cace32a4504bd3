package org.preventionportal.portal.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.preventionportal.portal.api.QueryResult;

/**
 * Holds what several plans bring to one region, theme or kind of partner.
 *
 * @param key of the region, theme or kind of partner
 * @param cells of each plan in turn; empty if its forecast does not list the key
 */
record ComparedRow(Object key, List<Optional<Map<?, ?>>> cells) {

    /** The rows of one list of the forecasts in which not all plans bring the same. */
    static List<ComparedRow> differing(List<Map<?, ?>> plans, String list, String key) {
        Map<Object, List<Optional<Map<?, ?>>>> rows = new LinkedHashMap<>();
        for (int i = 0; i < plans.size(); i++) {
            Map<?, ?> forecast = Objects.requireNonNull(QueryResult.child(plans.get(i), "forecast"));
            for (Map<?, ?> cell : QueryResult.children(forecast, list).toList()) {
                rows.computeIfAbsent(
                                Objects.requireNonNull(cell.get(key)),
                                _ -> new ArrayList<>(Collections.nCopies(plans.size(), Optional.empty())))
                        .set(i, Optional.of(cell));
            }
        }
        return rows.entrySet().stream()
                .map(row -> new ComparedRow(row.getKey(), row.getValue()))
                .filter(row -> new HashSet<>(row.cells).size() > 1)
                .toList();
    }
}
