package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups rows that belong to one question, and takes out of their labels what they have in common.
 *
 * @param title what all labels of the group begin with; empty if they have nothing in common
 */
public record RowGroup<R>(String title, List<ChartRow<R>> rows) {

    /** Keys are paths such as campaign/question/choice: rows that share all but the last part are a group. */
    static <R> List<RowGroup<R>> of(List<ChartRow<R>> rows) {
        Map<String, List<ChartRow<R>>> groups = new LinkedHashMap<>();
        for (ChartRow<R> row : rows) {
            String path = row.key().substring(0, Math.max(0, row.key().lastIndexOf('/')));
            groups.computeIfAbsent(path, _ -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().map(RowGroup::group).toList();
    }

    private static <R> RowGroup<R> group(List<ChartRow<R>> rows) {
        String common = wholeWords(rows.stream()
                .map(ChartRow::wholeLabel)
                .reduce(RowGroup::commonStart)
                .orElse(""));
        return new RowGroup<>(
                common.endsWith(": ") ? common.substring(0, common.length() - 2) : common.strip(),
                rows.stream().map(row -> row.without(common)).toList());
    }

    private static String commonStart(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }

    /** What a label begins with, up to the end of a question or to a colon. */
    private static String wholeWords(String label) {
        int end = Math.max(label.lastIndexOf(": "), label.lastIndexOf("? "));
        return end < 0 ? "" : label.substring(0, end + 2);
    }
}
