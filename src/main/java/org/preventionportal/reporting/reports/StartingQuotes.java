package org.preventionportal.reporting.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.evidence.register.EvidenceQuotes;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.reports.ReportTemplate.QuoteSource;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.surveys.comments.QuoteSearch;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;

/**
 * Places quotes and case studies in the sections of a template: words that may be quoted, each once, and published case
 * studies. Authors remove and add to them as to others.
 */
@Component
class StartingQuotes {

    /** Of comments of surveys, and as many of other evidence. */
    private static final int MAX_QUOTES = 5;

    private static final int MAX_CASE_STUDIES = 10;

    private final QuoteSearch comments;
    private final EvidenceQuotes evidence;
    private final CompletedTasks tasks;
    private final CaseStudyQueries caseStudies;

    StartingQuotes(QuoteSearch comments, EvidenceQuotes evidence, CompletedTasks tasks, CaseStudyQueries caseStudies) {
        this.comments = comments;
        this.evidence = evidence;
        this.tasks = tasks;
        this.caseStudies = caseStudies;
    }

    /**
     * Fills the sections. Those of a region or a kind of partner start without quotes and case studies: what is chosen
     * by these would say of a source what its attribution leaves out. A theme does not: comments have that to
     * which they are coded, that of their survey or of the only task that it is about, evidence its own, and everybody
     * who reads a case study sees the themes of its tasks. Comments come from surveys that the caller may see.
     */
    List<SectionPlan> place(ReportTemplate template, List<SectionPlan> sections, ReportFilter filter, Caller caller) {
        IndicatorScope scope = filter.scope();
        return scope.region() == null && scope.partnerKind() == null
                ? place(template, sections, filter.period(), scope.theme(), caller)
                : withCaseStudies(sections, List.of());
    }

    private List<SectionPlan> place(
            ReportTemplate template, List<SectionPlan> sections, DateRange days, @Nullable Theme theme, Caller caller) {
        Map<String, QuoteSource> sources = template.quoteSources().stream()
                .collect(Collectors.toMap(QuoteSource::sectionKey, Function.identity()));
        QuoteSearch.Answers answers = comments.find(
                template.quoteSources().stream()
                        .flatMap(source -> source.evaluationQuestions().stream())
                        .toList(),
                template.quoteSources().stream()
                        .flatMap(source -> source.commentQuestions().stream())
                        .toList(),
                days,
                theme,
                caller);
        Map<EvaluationQuestion, List<EvidenceQuote>> coded = evidence.byQuestion(days, theme);
        Set<String> used = new HashSet<>();
        List<SectionPlan> quoted = sections.stream()
                .map(section -> {
                    QuoteSource source = sources.getOrDefault(section.key(), QuoteSource.nothing(section.key()));
                    return section.withQuotes(
                            chosen(
                                    Stream.concat(
                                                    of(source.evaluationQuestions(), answers.coded()),
                                                    of(source.commentQuestions(), answers.uncoded()))
                                            .map(SurveyQuote::commentId),
                                    used),
                            chosen(of(source.evaluationQuestions(), coded).map(EvidenceQuote::key), used));
                })
                .toList();
        return withCaseStudies(quoted, caseStudies.about(completed(days, theme), MAX_CASE_STUDIES));
    }

    private static <Q, T> Stream<T> of(List<Q> questions, Map<Q, List<T>> quotes) {
        return questions.stream().flatMap(question -> quotes.getOrDefault(question, List.of()).stream());
    }

    private static List<String> chosen(Stream<String> quotable, Set<String> used) {
        return quotable.filter(used::add).limit(MAX_QUOTES).toList();
    }

    /** Of whole quarters: who creates a report for each day would learn the days of the tasks behind a case study. */
    private Collection<TaskId> completed(DateRange days, @Nullable Theme theme) {
        DateRange quarters = days.wholeQuarters();
        List<TaskId> ids = new ArrayList<>();
        List<Theme> themes = theme == null ? List.of() : List.of(theme);
        tasks.forEachCompletion(
                new CompletedTasks.Selection(quarters.startsOn(), quarters.endsOn(), List.of(), List.of(), themes),
                completed -> ids.add(completed.id()));
        return ids;
    }

    /** A section without anything to fill it is left out. */
    private static List<SectionPlan> withCaseStudies(List<SectionPlan> sections, List<CaseStudyId> studies) {
        return sections.stream()
                .filter(section -> !studies.isEmpty() || !isOfCaseStudies(section))
                .map(section -> isOfCaseStudies(section) ? section.withCaseStudies(studies) : section)
                .toList();
    }

    private static boolean isOfCaseStudies(SectionPlan section) {
        return section.key().equals(ReportTemplate.key(ReportTemplate.CASE_STUDIES));
    }
}
