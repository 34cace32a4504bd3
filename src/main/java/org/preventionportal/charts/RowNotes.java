package org.preventionportal.charts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Collects notes on indicators and their rows. A note on several rows is in the result once, and names them. */
final class RowNotes {

    private final Map<String, Set<String>> subjects = new LinkedHashMap<>();

    void add(DrawnIndicator<?> indicator) {
        indicator.notes().forEach(note -> add(note, Stream.of(indicator.title())));
        indicator
                .groups()
                .forEach(group -> group.rows().stream()
                        .flatMap(row -> row.notes().stream())
                        .distinct()
                        .forEach(note -> add(note, subjects(note, group, indicator.title()))));
    }

    private void add(String note, Stream<String> named) {
        Set<String> known = subjects.computeIfAbsent(note, _ -> new LinkedHashSet<>());
        named.forEach(known::add);
    }

    /** The survey or the question if the note is on all of its rows. */
    private static Stream<String> subjects(String note, RowGroup<?> group, String title) {
        String whole = group.title().isEmpty() ? title : group.title();
        List<String> rows = group.rows().stream()
                .filter(row -> row.notes().contains(note))
                .map(row -> isOfChoice(row) ? whole : row.label())
                .toList();
        return rows.size() > 1 && rows.size() == group.rows().size() ? Stream.of(whole) : rows.stream();
    }

    /** Whether a row is one of the answers to a question, which the note is about. */
    private static boolean isOfChoice(ChartRow<?> row) {
        return row.key().chars().filter(letter -> letter == '/').count() > 1;
    }

    List<String> inWords() {
        return subjects.entrySet().stream()
                .map(note -> "Note on %s: %s".formatted(listed(List.copyOf(note.getValue())), note.getKey()))
                .toList();
    }

    private static String listed(List<String> subjects) {
        List<String> quoted = subjects.stream().map("“%s”"::formatted).toList();
        String others = String.join(", ", quoted.subList(0, quoted.size() - 1));
        return others.isEmpty() ? quoted.getLast() : "%s and %s".formatted(others, quoted.getLast());
    }
}
