package org.preventionportal.reporting.reports;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.reports.ReportChanges.CaseStudyChange;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ReportController implements Nodes {

    /** The fields of the schema that are read from the text of a publication. */
    static final List<String> OF_TEXT = List.of("sections", "changes");

    private final ReportQueries queries;
    private final CaseStudyQueries caseStudies;

    ReportController(ReportQueries queries, CaseStudyQueries caseStudies) {
        this.queries = queries;
        this.caseStudies = caseStudies;
    }

    @QueryMapping
    @Nullable
    ProgrammeReport programmeReport(@Argument ReportId id, SelectedFields selected, Caller caller) {
        Optional<ProgrammeReport> found = OF_TEXT.stream().anyMatch(selected::has)
                ? queries.find(id, caller)
                : queries.findWithoutText(id, caller);
        return found.orElse(null);
    }

    @QueryMapping
    Window<ProgrammeReport> programmeReports(@Argument ReportStatus status, ScrollSubrange range, Caller caller) {
        return queries.page(status, caller, range);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer reportDraftCount(Caller caller) {
        return queries.countDrafts(caller);
    }

    @QueryMapping
    List<SurveyQuotes.SurveyQuote> quotableComments(
            @Argument String words, @Argument @Nullable Theme theme, Caller caller) {
        return queries.search(new QuoteFilter(words, theme), caller);
    }

    /** Names sections of a report: the one with the key, or all. */
    private record NamedSections(ReportId report, @Nullable String key) {}

    /** Identifies sections that a request has read, under several names perhaps. A mutation changes the report. */
    private record ReadSections(
            ProgrammeReport report, @Nullable String key, Set<ReportSection.Part> asked) {}

    /**
     * @param request remembers the sections that it has read: it may read one or all, and those of one report only
     */
    @SchemaMapping
    List<ReportSection> sections(
            ProgrammeReport report, @Argument @Nullable String key, SelectedFields selected, GraphQLContext request) {
        var named = new NamedSections(report.id(), key);
        NamedSections first = request.computeIfAbsent(NamedSections.class, _ -> named);
        if (!first.equals(named)) {
            throw new BadRequest("Read one section of one report at a time, or all sections of it.");
        }
        Set<ReportSection.Part> asked = ReportSection.Part.askedFor(selected);
        return request.computeIfAbsent(new ReadSections(report, key, asked), _ -> queries.sections(report, key, asked));
    }

    @SchemaMapping
    @Nullable
    ReportIndicator preview(
            ProgrammeReport report, @Argument String indicatorKey, @Argument List<String> questionKeys) {
        return queries.preview(report, indicatorKey, questionKeys).orElse(null);
    }

    @BatchMapping(typeName = "ReportIndicator")
    Map<ReportIndicator, Indicator> indicator(List<ReportIndicator> indicators) {
        return queries.indicators(indicators);
    }

    @BatchMapping(typeName = "ReportCaseStudy", field = "caseStudy")
    Map<ReportCaseStudy, CaseStudy> caseStudies(List<ReportCaseStudy> studies) {
        return caseStudies(studies, ReportCaseStudy::caseStudyId);
    }

    @BatchMapping(typeName = "ReportCaseStudyChange", field = "caseStudy")
    Map<CaseStudyChange, CaseStudy> changedCaseStudies(List<CaseStudyChange> changes) {
        return caseStudies(changes, CaseStudyChange::caseStudyId);
    }

    private <T> Map<T, CaseStudy> caseStudies(List<T> references, Function<T, CaseStudyId> id) {
        Map<CaseStudyId, CaseStudy> found =
                caseStudies.find(references.stream().map(id).toList(), Caller.current());
        return references.stream()
                .distinct()
                .filter(reference -> found.containsKey(id.apply(reference)))
                .collect(Collectors.toMap(Function.identity(), reference -> found.get(id.apply(reference))));
    }

    @BatchMapping
    Map<ProgrammeReport, ReportChanges> changes(List<ProgrammeReport> reports) {
        ReportQueries.requireOne(reports.size());
        return reports.stream()
                .flatMap(report ->
                        queries.changes(report, Caller.current()).map(changes -> Map.entry(report, changes)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @BatchMapping(typeName = "EvidenceQuote")
    Map<EvidenceQuote, List<ProgrammeReport>> publishedReports(List<EvidenceQuote> quotes) {
        return queries.publishedWith(quotes, Caller.current());
    }

    @SchemaMapping
    List<SurveyQuotes.SurveyQuote> quotes(ReportSection section, Caller caller) {
        return queries.quotes(section.quotes(), section.key(), caller);
    }

    @SchemaMapping
    List<SurveyQuotes.SurveyQuote> quotes(ReportCaseStudy study, Caller caller) {
        return queries.quotes(study.quotes(), study.caseStudyId().value(), caller);
    }

    @SchemaMapping
    boolean isRounded(ReportPublication publication) {
        return publication.isRounded();
    }

    @SchemaMapping
    ReportStatus status(ProgrammeReport report) {
        return report.status();
    }

    @SchemaMapping
    boolean viewerCanWithdraw(ProgrammeReport report, Caller caller) {
        return caller.isManager() && report.isPublished() && report.withdrawal() == null;
    }

    @SchemaMapping
    boolean viewerCanUpdate(ProgrammeReport report, Caller caller) {
        return ReportQueries.isAuthor(caller) && !report.isPublished();
    }

    @Override
    public String prefix() {
        return ReportId.PREFIX;
    }

    @Override
    public @Nullable ProgrammeReport find(String id, Caller caller) {
        return queries.find(new ReportId(id), caller).orElse(null);
    }
}
