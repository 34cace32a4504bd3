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

/** Collects the notes on indicators and rows of a section. A note on several rows is shown once, for all of them. */
final class ReportNotes {

    private final ReportCharts charts = new ReportCharts();

    /** What a note is on, from a single row to the indicator as a whole. */
    private record Subject(String row, String group) {}

    public List<String> of(ReportSection section) {
        Map<String, Set<Subject>> subjects = new LinkedHashMap<>();
        section.indicators().stream()
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .forEach(indicator -> collect(indicator, subjects));
        return subjects.entrySet().stream()
                .map(note -> about(note.getValue()) + note.getKey())
                .toList();
    }

    private void collect(Indicator indicator, Map<String, Set<Subject>> subjects) {
        indicator.notes().forEach(note -> add(subjects, note, new Subject("", "")));
        charts.groups(indicator)
                .forEach(group -> group.rows()
                        .forEach(row -> row.row()
                                .notes()
                                .forEach(
                                        note -> add(subjects, note, new Subject(subject(group, row), group.title())))));
    }

    private static void add(Map<String, Set<Subject>> subjects, String note, Subject subject) {
        subjects.computeIfAbsent(note, _ -> new LinkedHashSet<>()).add(subject);
    }

    /** The question, if the row is one of its answers. */
    private static String subject(RowGroup<IndicatorRow> group, RowGroup.Labelled<IndicatorRow> row) {
        boolean isOfChoice =
                row.row().key().chars().filter(letter -> letter == '/').count() > 1;
        return isOfChoice ? group.title() : row.label();
    }

    private static String about(Set<Subject> subjects) {
        List<String> rows = subjects.stream().map(Subject::row).distinct().toList();
        List<String> groups = subjects.stream().map(Subject::group).distinct().toList();
        String subject = rows.size() == 1 ? rows.getFirst() : groups.size() == 1 ? groups.getFirst() : "";
        return subject.isEmpty() ? "Note: " : "Note on “%s”: ".formatted(subject);
    }
}
