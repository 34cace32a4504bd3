package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.reporting.figures.ProgrammeFigure;
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

    private final ReportReading reading;

    ReportController(ReportReading reading) {
        this.reading = reading;
    }

    @QueryMapping
    @Nullable
    ProgrammeReport programmeReport(@Argument ReportId id, Caller caller) {
        return reading.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<ProgrammeReport> programmeReports(@Argument ReportStanding standing, ScrollSubrange range, Caller caller) {
        return reading.page(standing, caller, range);
    }

    @BatchMapping
    Map<ProgrammeReport, List<ReportSection>> sections(List<ProgrammeReport> reports) {
        ReportReading.requireOne(reports.size());
        return reports.stream().collect(Collectors.toMap(Function.identity(), report -> reading.sections(report)));
    }

    @BatchMapping(typeName = "ReportFigure")
    Map<ReportFigure, ProgrammeFigure> figure(List<ReportFigure> figures) {
        return reading.figures(figures, Caller.current());
    }

    @BatchMapping
    Map<ProgrammeReport, ReportChanges> changes(List<ProgrammeReport> reports) {
        ReportReading.requireOne(reports.size());
        return reports.stream()
                .flatMap(report ->
                        reading.changes(report, Caller.current()).map(changes -> Map.entry(report, changes)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @SchemaMapping
    List<SurveyQuotes.Quote> quotes(ReportSection section, Caller caller) {
        return reading.quotes(section.quotes(), section.id(), caller);
    }

    @SchemaMapping
    List<SurveyQuotes.Quote> quotes(ReportCaseStudy study, Caller caller) {
        return reading.quotes(study.quotes(), study.id().value(), caller);
    }

    @SchemaMapping
    boolean viewerCanWithdraw(ProgrammeReport report, Caller caller) {
        return caller.isManager() && report.isFrozen() && report.withdrawal() == null;
    }

    @SchemaMapping
    boolean viewerCanEdit(ProgrammeReport report, Caller caller) {
        return ReportReading.isWriter(caller) && !report.isFrozen();
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
