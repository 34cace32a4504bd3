package org.preventionportal.reporting.files;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportSection;

/** Collects the notes on indicators and rows of a section. A note on several rows is shown once, and names them. */
final class ReportNotes {

    /** What a note on an indicator as a whole is on. */
    private static final String WHOLE = "";

    private final ReportCharts charts = new ReportCharts();

    public List<String> of(ReportSection section) {
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        section.indicators().stream()
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .forEach(indicator -> collect(indicator, subjects));
        return subjects.entrySet().stream()
                .map(note -> about(List.copyOf(note.getValue())) + note.getKey())
                .toList();
    }

    private void collect(Indicator indicator, Map<String, Set<String>> subjects) {
        indicator.notes().forEach(note -> add(subjects, note, Stream.of(WHOLE)));
        charts.groups(indicator)
                .forEach(group -> group.rows().stream()
                        .flatMap(row -> row.row().notes().stream())
                        .distinct()
                        .forEach(note -> add(subjects, note, subjects(note, group))));
    }

    private static void add(Map<String, Set<String>> subjects, String note, Stream<String> named) {
        Set<String> known = subjects.computeIfAbsent(note, _ -> new LinkedHashSet<>());
        named.forEach(known::add);
    }

    /** The survey or the question if the note is on all of its rows. */
    private static Stream<String> subjects(String note, RowGroup<IndicatorRow> group) {
        List<String> rows = group.rows().stream()
                .filter(row -> row.row().notes().contains(note))
                .map(row -> subject(group, row))
                .toList();
        return rows.size() > 1 && rows.size() == group.rows().size() ? Stream.of(group.title()) : rows.stream();
    }

    /** The question, if the row is one of its answers. */
    private static String subject(RowGroup<IndicatorRow> group, RowGroup.Labelled<IndicatorRow> row) {
        boolean isOfChoice =
                row.row().key().chars().filter(letter -> letter == '/').count() > 1;
        return isOfChoice ? group.title() : row.label();
    }

    private static String about(List<String> subjects) {
        if (subjects.contains(WHOLE)) {
            return "Note: ";
        }
        List<String> quoted = subjects.stream().map("“%s”"::formatted).toList();
        String others = String.join(", ", quoted.subList(0, quoted.size() - 1));
        return "Note on %s%s: ".formatted(others.isEmpty() ? "" : others + " and ", quoted.getLast());
    }
}
