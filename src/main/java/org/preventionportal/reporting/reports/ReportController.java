package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.surveys.results.SurveyQuotes;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ReportController implements Nodes {

    private final ReportQueries queries;

    ReportController(ReportQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    @Nullable
    ProgrammeReport programmeReport(@Argument ReportId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<ProgrammeReport> programmeReports(@Argument ReportStatus status, ScrollSubrange range, Caller caller) {
        return queries.page(status, caller, range);
    }

    @BatchMapping
    Map<ProgrammeReport, List<ReportSection>> sections(List<ProgrammeReport> reports) {
        ReportQueries.requireOne(reports.size());
        return reports.stream().collect(Collectors.toMap(Function.identity(), report -> queries.sections(report)));
    }

    @BatchMapping(typeName = "ReportIndicator")
    Map<ReportIndicator, Indicator> figure(List<ReportIndicator> figures) {
        return queries.figures(figures, Caller.current());
    }

    @BatchMapping
    Map<ProgrammeReport, ReportChanges> changes(List<ProgrammeReport> reports) {
        ReportQueries.requireOne(reports.size());
        return reports.stream()
                .flatMap(report ->
                        queries.changes(report, Caller.current()).map(changes -> Map.entry(report, changes)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @SchemaMapping
    List<SurveyQuotes.Quote> quotes(ReportSection section, Caller caller) {
        return queries.quotes(section.quotes(), section.id(), caller);
    }

    @SchemaMapping
    List<SurveyQuotes.Quote> quotes(ReportCaseStudy study, Caller caller) {
        return queries.quotes(study.quotes(), study.id().value(), caller);
    }

    @SchemaMapping
    boolean viewerCanWithdraw(ProgrammeReport report, Caller caller) {
        return caller.isManager() && report.isPublished() && report.withdrawal() == null;
    }

    @SchemaMapping
    boolean viewerCanEdit(ProgrammeReport report, Caller caller) {
        return ReportQueries.isWriter(caller) && !report.isPublished();
    }

    @Override
    public String prefix() {
        return ReportId.PREFIX;
    }

    @Override
    public @Nullable ProgrammeReport find(String id, Caller caller) {
        return programmeReport(new ReportId(id), caller);
    }
}
