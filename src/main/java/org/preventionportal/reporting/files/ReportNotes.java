package org.preventionportal.reporting.files;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.charts.RowNotes;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportSection;

/** Collects the notes on indicators and rows of a section. */
final class ReportNotes {

    private final ReportCharts charts = new ReportCharts();

    public List<String> of(ReportSection section) {
        var notes = new RowNotes<>(IndicatorRow::key, IndicatorRow::notes);
        section.indicators().stream()
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .forEach(indicator -> notes.add(indicator.title(), indicator.notes(), charts.groups(indicator)));
        return notes.inWords();
    }
}
