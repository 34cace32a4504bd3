package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.IndicatorStyle;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Chooses the numbers of a section that are shown large: all key findings, and elsewhere what is one number only. */
final class KeyFindings {

    private final ReportCharts charts = new ReportCharts();
    private final ReportWords words = new ReportWords();

    public List<KeyFinding> shown(ReportSection section) {
        return all(section).filter(Predicate.not(KeyFinding::isSuppressed)).toList();
    }

    /** Names the suppressed numbers in one sentence, since a mark in their place would be shown large. */
    public String suppressed(ReportSection section) {
        String names = all(section)
                .filter(KeyFinding::isSuppressed)
                .map(KeyFinding::label)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : "Not shown, to protect people: %s.".formatted(names);
    }

    private Stream<KeyFinding> all(ReportSection section) {
        return section.indicators().stream()
                .filter(placed -> placed.indicator() != null && isLarge(section, placed))
                .flatMap(this::of);
    }

    private Stream<KeyFinding> of(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        List<RowGroup<IndicatorRow>> groups = charts.groups(indicator);
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(line ->
                        KeyFinding.of(
                                indicator,
                                line,
                                groups.size() > 1,
                                placed.filter().compareWith())
                                .stream());
    }

    /** Whether the numbers of an indicator are shown large, and not as a chart or a table. */
    public boolean isLarge(ReportSection section, ReportIndicator placed) {
        return section.kind() == ReportSectionKind.KEY_FINDINGS || isSingle(placed);
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

    /** Whether an indicator is one number, without parts, a comparison and a chart. */
    private boolean isSingle(ReportIndicator placed) {
        Indicator indicator = placed.indicator();
        if (indicator == null
                || indicator.rows().size() != 1
                || placed.filter().compareWith() != null
                || charts.isDrawn(placed)) {
            return false;
        }
        IndicatorRow row = indicator.rows().getFirst();
        return (IndicatorStyle.isWhole(row.key()) || isMean(indicator, row.number()))
                && of(placed).anyMatch(Predicate.not(KeyFinding::isSuppressed));
    }

    /** Whether a number of a survey is not a part of all answers. */
    private static boolean isMean(Indicator indicator, @Nullable IndicatorNumber number) {
        return IndicatorStyle.of(indicator.key()) == IndicatorStyle.ANSWERS
                && number != null
                && number.percent() == null;
    }
}
