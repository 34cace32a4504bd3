package org.preventionportal.reporting.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.evidence.register.EvidenceQuotes;
import org.preventionportal.evidence.theory.TheoryQueries;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorQueries;
import org.preventionportal.reporting.reports.ReportSection.Part;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.springframework.stereotype.Component;

/**
 * Composes the content of a report from what is recorded now: indicators are counted, quotes are checked, and case
 * studies are as published. Quotes and case studies that may no longer be shown are left out.
 */
@Component
class ReportComposition {

    private final IndicatorQueries indicators;
    private final SurveyQuotes quotes;
    private final EvidenceQuotes evidenceQuotes;
    private final PublishedReports reports;
    private final CaseStudyQueries caseStudies;
    private final TheoryQueries theory;
    private final SurveyHeadlines surveys;
    private final Clock clock;

    ReportComposition(
            IndicatorQueries indicators,
            SurveyQuotes quotes,
            EvidenceQuotes evidenceQuotes,
            PublishedReports reports,
            CaseStudyQueries caseStudies,
            TheoryQueries theory,
            SurveyHeadlines surveys,
            Clock clock) {
        this.indicators = indicators;
        this.quotes = quotes;
        this.evidenceQuotes = evidenceQuotes;
        this.reports = reports;
        this.caseStudies = caseStudies;
        this.theory = theory;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Composes the report, without the parts that are not asked for. */
    ReportContent compose(ProgrammeReport report, Set<Part> asked) {
        return surveys.readOnce(() -> composed(report, asked));
    }

    private ReportContent composed(ProgrammeReport report, Set<Part> asked) {
        Instant asOf = clock.instant();
        List<String> counted = SectionPlan.all(report.sections(), SectionPlan::indicatorKeys);
        return new ReportContent(
                asOf, sections(report.filter(), report.sections(), indicators(report.filter(), counted), asked));
    }

    /**
     * Composes the sections without the numbers of indicators, and without the parts that are not asked for.
     *
     * @param key of the only section to compose; null for all
     */
    List<ReportSection> words(ProgrammeReport report, @Nullable String key, Set<Part> asked) {
        List<SectionPlan> plans = report.sections().stream()
                .filter(plan -> key == null || key.equals(plan.key()))
                .toList();
        return sections(report.filter(), plans, Map.of(), asked);
    }

    /** Counts these indicators for publication, without those that have no meaning for this part of the programme. */
    Map<String, Indicator> indicators(ReportFilter filter, Collection<String> ids) {
        Set<IndicatorDefinition> asked =
                ids.stream().flatMap(id -> IndicatorDefinition.of(id).stream()).collect(Collectors.toSet());
        return asked.isEmpty()
                ? Map.of()
                : indicators.publishable(filter.query(asked)).stream()
                        .collect(Collectors.toMap(Indicator::key, Function.identity()));
    }

    /** The ids of the comments and the keys of the excerpts in a report that may still be quoted. */
    Set<String> quotable(ReportContent content) {
        Set<String> quotable = new HashSet<>(quotes.find(content.quotes()
                        .map(SurveyQuotes.SurveyQuote::commentId)
                        .toList())
                .keySet());
        quotable.addAll(evidenceQuotes.quotable(
                content.evidenceQuotes().map(EvidenceQuote::key).collect(Collectors.toSet())));
        return quotable;
    }

    /** The version numbers of the report's case studies that are published now. */
    Map<CaseStudyId, Integer> versions(ReportContent content) {
        List<CaseStudyId> ids = content.caseStudies()
                .map(ReportCaseStudy::caseStudyId)
                .distinct()
                .toList();
        return caseStudies.published(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().versionNumber()));
    }

    private List<ReportSection> sections(
            ReportFilter filter, List<SectionPlan> plans, Map<String, Indicator> counted, Set<Part> asked) {
        Map<CaseStudyId, PublicationVersion<CaseStudyContent>> published =
                caseStudies.published(ifAsked(Part.CASE_STUDIES, asked, plans, SectionPlan::caseStudyIds));
        Map<String, SurveyQuotes.SurveyQuote> quoted = quotes.find(Stream.concat(
                        ifAsked(Part.QUOTES, asked, plans, SectionPlan::commentIds).stream(),
                        published.values().stream().flatMap(version -> version.material().commentIds().stream()))
                .distinct()
                .toList());
        List<String> excerpts = ifAsked(Part.QUOTES, asked, plans, SectionPlan::evidenceQuoteKeys);
        var parts = new Parts(
                filter,
                counted,
                quoted,
                evidenceQuotes.find(excerpts, reports.firstAttributions(excerpts)),
                published,
                theory(filter.period(), plans, asked));
        return plans.stream().map(parts::section).toList();
    }

    private List<SupportedTheoryElement> theory(DateRange days, List<SectionPlan> plans, Set<Part> asked) {
        return asked.contains(Part.THEORY_OF_CHANGE) && plans.stream().anyMatch(ReportComposition::isTheory)
                ? theory.publishable(days)
                : List.of();
    }

    private static boolean isTheory(SectionPlan plan) {
        return plan.kind() == ReportSectionKind.THEORY_OF_CHANGE;
    }

    private static <T> List<T> ifAsked(
            Part part, Set<Part> asked, List<SectionPlan> plans, Function<SectionPlan, List<T>> named) {
        return asked.contains(part) ? SectionPlan.all(plans, named) : List.of();
    }

    /** Holds what the sections of a report are made of, by id. */
    private record Parts(
            ReportFilter filter,
            Map<String, Indicator> counted,
            Map<String, SurveyQuotes.SurveyQuote> quotes,
            Map<String, EvidenceQuote> evidenceQuotes,
            Map<CaseStudyId, PublicationVersion<CaseStudyContent>> caseStudies,
            List<SupportedTheoryElement> theory) {

        private ReportSection section(SectionPlan plan) {
            List<SurveyQuotes.SurveyQuote> quotable = present(plan.commentIds(), quotes);
            List<EvidenceQuote> excerpts = present(plan.evidenceQuoteKeys(), evidenceQuotes);
            List<ReportCaseStudy> published = plan.caseStudyIds().stream()
                    .filter(caseStudies::containsKey)
                    .map(this::caseStudy)
                    .toList();
            return new ReportSection(
                    plan.key(),
                    plan.kind(),
                    plan.heading(),
                    plan.text(),
                    plan.questionKeys(),
                    plan.indicatorKeys().stream().map(id -> indicator(plan, id)).toList(),
                    quotable,
                    excerpts,
                    published,
                    isTheory(plan) ? theory : List.of(),
                    quotable.size() == plan.commentIds().size()
                            && excerpts.size() == plan.evidenceQuoteKeys().size()
                            && published.size() == plan.caseStudyIds().size());
        }

        private ReportCaseStudy caseStudy(CaseStudyId id) {
            PublicationVersion<CaseStudyContent> version = Objects.requireNonNull(caseStudies.get(id));
            return ReportCaseStudy.of(id, version, present(version.material().commentIds(), quotes));
        }

        private ReportIndicator indicator(SectionPlan plan, String id) {
            var placed = new ReportIndicator(id, plan.chartedKeys().contains(id), filter, plan.questionKeys(), null);
            return placed.with(counted.get(id));
        }

        private static <K, V> List<V> present(List<K> ids, Map<K, V> found) {
            return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
        }
    }
}
