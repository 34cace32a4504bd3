package org.preventionportal.reporting.files;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;

/** Numbers the tables of the indicators that are drawn. The tables are at the end of the report. */
final class ChartTables {

    /** By identity: an indicator with the same filter and questions can be in several sections. */
    private final IdentityHashMap<ReportIndicator, Integer> numbers = new IdentityHashMap<>();

    private final List<Table> all = new ArrayList<>();
    private final ReportCharts charts;
    private final KeyFindings keyFindings;

    /** The table of an indicator in a section. */
    record Table(int number, String section, ReportIndicator placed) {

        public String heading() {
            return "Table %d: %s (“%s”)"
                    .formatted(
                            number, Objects.requireNonNull(placed.indicator()).title(), section);
        }
    }

    ChartTables(PublishedReport report, ReportCharts charts) {
        this.charts = charts;
        this.keyFindings = new KeyFindings(charts);
        report.content().sections().forEach(this::add);
    }

    private void add(ReportSection section) {
        section.indicators().stream()
                .filter(placed -> charts.isDrawn(placed) && !keyFindings.isLarge(section, placed))
                .forEach(placed -> {
                    all.add(new Table(all.size() + 1, section.heading(), placed));
                    numbers.put(placed, all.size());
                });
    }

    public List<Table> all() {
        return all;
    }

    public int number(ReportIndicator drawn) {
        return Objects.requireNonNull(numbers.get(drawn), "the indicator is drawn");
    }
}
