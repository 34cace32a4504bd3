package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Chooses the numbers of a section that are shown large: key findings, and elsewhere what is one number only. */
final class KeyFindings {

    private final ReportCharts charts;
    private final ReportWords words = new ReportWords();

    KeyFindings(ReportCharts charts) {
        this.charts = charts;
    }

    public List<KeyFinding> shown(ReportSection section) {
        return large(section).flatMap(this::shown).toList();
    }

    private Stream<KeyFinding> shown(ReportIndicator placed) {
        DrawnIndicator<IndicatorRow> drawn = charts.of(placed);
        return drawn.shown().stream()
                .map(row -> KeyFinding.of(drawn, row, placed.filter().compareWith()));
    }

    /** Names the suppressed numbers in one sentence, since a mark in their place would be shown large. */
    public String suppressed(ReportSection section) {
        String names = large(section)
                .map(charts::of)
                .flatMap(drawn -> drawn.suppressed().stream().map(drawn::name))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : "Not shown, to protect people: %s.".formatted(names);
    }

    private Stream<ReportIndicator> large(ReportSection section) {
        return section.indicators().stream().filter(placed -> isLarge(section, placed));
    }

    /** Whether the numbers of an indicator are shown large, and not as a chart or a table. */
    public boolean isLarge(ReportSection section, ReportIndicator placed) {
        Indicator indicator = placed.indicator();
        if (indicator == null) {
            return false;
        }
        return section.kind() == ReportSectionKind.KEY_FINDINGS
                ? DrawnIndicator.isLargeFinding(
                        indicator.key(), indicator.rows().size())
                : charts.of(placed).isSingle(placed.isCharted(), placed.filter().compareWith() != null);
    }

    /** What readers need to know about the numbers that are shown large, in a line below them. */
    public String note(ReportSection section, ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        return "%s: %s"
                .formatted(
                        indicator.title(),
                        section.kind() == ReportSectionKind.KEY_FINDINGS
                                ? indicator.definition()
                                : words.source(placed));
    }
}
