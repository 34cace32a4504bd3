package org.preventionportal.reporting.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyEdition;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyReading;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.reporting.figures.FigureReading;
import org.preventionportal.reporting.figures.ProgrammeFigure;
import org.preventionportal.reporting.figures.ProgrammeFigures;
import org.preventionportal.surveys.results.SurveyQuotes;
import org.springframework.stereotype.Component;

/**
 * Makes what a report says out of what is recorded now: figures are counted, quotes pass their gate, case studies are as
 * they are published. What may not be told any more is left out.
 */
@Component
class ReportComposition {

    private final FigureReading figures;
    private final SurveyQuotes quotes;
    private final CaseStudyReading caseStudies;
    private final Clock clock;

    ReportComposition(FigureReading figures, SurveyQuotes quotes, CaseStudyReading caseStudies, Clock clock) {
        this.figures = figures;
        this.quotes = quotes;
        this.caseStudies = caseStudies;
        this.clock = clock;
    }

    /** @param topics of the figures that are counted; the others are left empty */
    ReportContent compose(ProgrammeReport report, Set<FigureTopic> topics, boolean reachIsExact, Caller caller) {
        Instant asOf = clock.instant();
        Set<FigureTopic> counted = report.sections().stream()
                .flatMap(section -> section.figureIds().stream())
                .flatMap(id -> FigureKind.of(id).stream())
                .map(FigureKind::topic)
                .filter(topics::contains)
                .collect(Collectors.toSet());
        var parts = new Parts(
                report.filter(),
                counted.isEmpty()
                        ? Map.of()
                        : byId(figures.publishable(report.filter().question(counted), reachIsExact, caller)),
                quotes.find(all(report, SectionPlan::quoteIds)),
                caseStudies(all(report, SectionPlan::caseStudyIds)));
        return new ReportContent(
                asOf, report.sections().stream().map(parts::section).toList());
    }

    private static Map<String, ProgrammeFigure> byId(ProgrammeFigures counted) {
        return counted.figures().stream().collect(Collectors.toMap(ProgrammeFigure::id, Function.identity()));
    }

    private static <T> List<T> all(ProgrammeReport report, Function<SectionPlan, List<T>> named) {
        return report.sections().stream()
                .flatMap(section -> named.apply(section).stream())
                .distinct()
                .toList();
    }

    private Map<CaseStudyId, ReportCaseStudy> caseStudies(Collection<CaseStudyId> ids) {
        Map<CaseStudyId, CaseStudyEdition> editions = caseStudies.published(ids);
        Map<CaseStudyContent, List<SurveyQuotes.Quote>> quoted = caseStudies.quotes(
                editions.values().stream().map(CaseStudyEdition::content).toList());
        return editions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ReportCaseStudy.of(
                                entry.getKey(),
                                entry.getValue(),
                                quoted.getOrDefault(entry.getValue().content(), List.of()))));
    }

    /** What there is for a report's parts to take from, by id. */
    private record Parts(
            ReportFilter filter,
            Map<String, ProgrammeFigure> figures,
            Map<String, SurveyQuotes.Quote> quotes,
            Map<CaseStudyId, ReportCaseStudy> caseStudies) {

        private ReportSection section(SectionPlan plan) {
            return new ReportSection(
                    plan.id(),
                    plan.heading(),
                    plan.text(),
                    plan.figureIds().stream()
                            .map(id -> new ReportFigure(id, plan.chartedIds().contains(id), filter, found(figures, id)))
                            .toList(),
                    present(plan.quoteIds(), quotes),
                    present(plan.caseStudyIds(), caseStudies));
        }

        private static <K, V> List<V> present(List<K> ids, Map<K, V> found) {
            return ids.stream()
                    .flatMap(id -> Stream.ofNullable(found(found, id)))
                    .toList();
        }

        private static <K, V> @Nullable V found(Map<K, V> all, K id) {
            return Optional.ofNullable(all.get(id)).orElse(null);
        }
    }
}
