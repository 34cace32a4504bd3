package org.preventionportal.reporting.reports;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
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

    @SchemaMapping
    List<ReportSection> sections(ProgrammeReport report, DataFetchingFieldSelectionSet asked, Caller caller) {
        return reading.content(report, asked.contains("figures/figure"), caller).sections();
    }

    @SchemaMapping
    @Nullable
    ReportChanges changes(ProgrammeReport report, Caller caller) {
        return reading.changes(report, caller).orElse(null);
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
