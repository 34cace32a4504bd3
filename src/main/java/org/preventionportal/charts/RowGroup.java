package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Groups rows that belong to one question, and takes out of their labels what they have in common.
 *
 * @param title what all labels of the group begin with; empty if they have nothing in common
 */
public record RowGroup<R>(String title, List<Labelled<R>> rows) {

    /**
     * A row of a group.
     *
     * @param label what distinguishes it from the others of its group
     * @param wholeLabel the label with what the rows of the group have in common
     */
    public record Labelled<R>(String label, String wholeLabel, R row) {}

    /** Keys are paths such as campaign/question/choice: rows that share all but the last part are a group. */
    public static <R> List<RowGroup<R>> of(List<R> rows, Function<R, String> key, Function<R, String> label) {
        Map<String, List<R>> groups = new LinkedHashMap<>();
        for (R row : rows) {
            String path = key.apply(row);
            groups.computeIfAbsent(path.substring(0, Math.max(0, path.lastIndexOf('/'))), _ -> new ArrayList<>())
                    .add(row);
        }
        return groups.values().stream().map(same -> group(same, label)).toList();
    }

    private static <R> RowGroup<R> group(List<R> rows, Function<R, String> label) {
        String common = wholeWords(
                rows.stream().map(label).reduce(RowGroup::commonStart).orElse(""));
        return new RowGroup<>(
                common.endsWith(": ") ? common.substring(0, common.length() - 2) : common.strip(),
                rows.stream()
                        .map(row -> labelled(row, label.apply(row), common))
                        .toList());
    }

    private static <R> Labelled<R> labelled(R row, String wholeLabel, String common) {
        return new Labelled<>(wholeLabel.substring(common.length()), wholeLabel, row);
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
