package org.preventionportal.charts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Collects notes on indicators and their rows. A note on several rows is in the result once, and names them. */
public final class RowNotes<R> {

    private final Function<R, String> key;
    private final Function<R, List<String>> notes;
    private final Map<String, Set<String>> subjects = new LinkedHashMap<>();

    public RowNotes(Function<R, String> key, Function<R, List<String>> notes) {
        this.key = key;
        this.notes = notes;
    }

    /**
     * @param title of the indicator
     * @param onWhole the notes on the indicator and on none of its rows
     */
    public void add(String title, List<String> onWhole, List<RowGroup<R>> groups) {
        onWhole.forEach(note -> add(note, Stream.of(title)));
        groups.forEach(group -> group.rows().stream()
                .flatMap(row -> notes.apply(row.row()).stream())
                .distinct()
                .forEach(note -> add(note, subjects(note, group, title))));
    }

    private void add(String note, Stream<String> named) {
        Set<String> known = subjects.computeIfAbsent(note, _ -> new LinkedHashSet<>());
        named.forEach(known::add);
    }

    /** The survey or the question if the note is on all of its rows. */
    private Stream<String> subjects(String note, RowGroup<R> group, String title) {
        String whole = group.title().isEmpty() ? title : group.title();
        List<String> rows = group.rows().stream()
                .filter(row -> notes.apply(row.row()).contains(note))
                .map(row -> isOfChoice(row) ? whole : row.label())
                .toList();
        return rows.size() > 1 && rows.size() == group.rows().size() ? Stream.of(whole) : rows.stream();
    }

    /** Whether a row is one of the answers to a question, which the note is about. */
    private boolean isOfChoice(RowGroup.Labelled<R> row) {
        return key.apply(row.row()).chars().filter(letter -> letter == '/').count() > 1;
    }

    public List<String> inWords() {
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
