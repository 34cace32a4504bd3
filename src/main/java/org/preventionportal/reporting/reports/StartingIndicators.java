package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.Indicator;
import org.springframework.stereotype.Component;

/**
 * Leaves out of a template the indicators that have no meaning for the part of the programme and the days, since a
 * report with one of them cannot be published, and answers to questions that nobody was asked.
 */
@Component
class StartingIndicators {

    private static final String SHARE = IndicatorDefinition.TASKS_AGAINST_TARGET.key();
    private static final String NUMBER = IndicatorDefinition.TASKS_COMPLETED.key();
    private static final String ANSWERS = IndicatorDefinition.SURVEYS_ANSWERS.key();

    private final ReportComposition composition;

    StartingIndicators(ReportComposition composition) {
        this.composition = composition;
    }

    /** Without sections that had nothing but such indicators. */
    List<SectionPlan> place(List<SectionPlan> sections, ReportFilter filter) {
        List<String> wanted = Stream.concat(
                        sections.stream().flatMap(section -> section.indicatorKeys().stream()), Stream.of(NUMBER))
                .distinct()
                .toList();
        Map<String, Indicator> counted = composition.indicators(filter, wanted);
        return sections.stream()
                .flatMap(section -> Stream.of(only(section, counted, filter))
                        .filter(placed -> section.indicatorKeys().isEmpty() || hasContent(placed)))
                .toList();
    }

    private static boolean hasContent(SectionPlan section) {
        return section.text() != null
                || !section.indicatorKeys().isEmpty()
                || !section.commentIds().isEmpty()
                || !section.evidenceQuoteKeys().isEmpty()
                || !section.caseStudyIds().isEmpty();
    }

    /** The number of completed tasks takes the place of their share of a target that is not set. */
    private static SectionPlan only(SectionPlan section, Map<String, Indicator> counted, ReportFilter filter) {
        List<String> indicators = section.indicatorKeys().stream()
                .map(key -> key.equals(SHARE) && !counted.containsKey(key) ? NUMBER : key)
                .filter(counted::containsKey)
                .filter(key -> !key.equals(ANSWERS) || isAsked(section, counted.get(key), filter))
                .distinct()
                .toList();
        List<String> charted =
                section.chartedKeys().stream().filter(indicators::contains).toList();
        return section.withIndicators(indicators, charted, section.questionKeys());
    }

    private static boolean isAsked(SectionPlan section, @Nullable Indicator answers, ReportFilter filter) {
        Indicator shown = new ReportIndicator(ANSWERS, false, filter, section.questionKeys(), null)
                .with(answers)
                .indicator();
        return shown != null && !shown.rows().isEmpty();
    }
}
