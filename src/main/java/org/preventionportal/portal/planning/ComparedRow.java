package org.preventionportal.portal.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
            var forecast = (Map<?, ?>) Objects.requireNonNull(plans.get(i).get("forecast"));
            for (Object item : (List<?>) Objects.requireNonNull(forecast.get(list))) {
                var cell = (Map<?, ?>) item;
                rows.computeIfAbsent(Objects.requireNonNull(cell.get(key)), _ -> empty(plans.size()))
                        .set(i, Optional.of(cell));
            }
        }
        return rows.entrySet().stream()
                .map(row -> new ComparedRow(row.getKey(), row.getValue()))
                .filter(row -> new HashSet<>(row.cells).size() > 1)
                .toList();
    }

    private static List<Optional<Map<?, ?>>> empty(int plans) {
        List<Optional<Map<?, ?>>> cells = new ArrayList<>();
        for (int i = 0; i < plans; i++) {
            cells.add(Optional.empty());
        }
        return cells;
    }
}
