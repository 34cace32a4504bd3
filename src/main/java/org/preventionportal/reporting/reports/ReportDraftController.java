package org.preventionportal.reporting.reports;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.SelectedFields;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportDraftController {

    private final ReportDrafts drafts;
    private final ReportPublisher publisher;
    private final ReportQueries queries;

    ReportDraftController(ReportDrafts drafts, ReportPublisher publisher, ReportQueries queries) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.queries = queries;
    }

    @MutationMapping
    ProgrammeReportPayload createProgrammeReport(@Argument CreateProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.create(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload updateProgrammeReport(@Argument UpdateProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.update(input, caller));
    }

    @MutationMapping
    DeleteProgrammeReportPayload deleteProgrammeReport(@Argument DeleteProgrammeReportInput input, Caller caller) {
        drafts.delete(input, caller);
        return new DeleteProgrammeReportPayload(input.programmeReportId());
    }

    @MutationMapping
    ReportSectionPayload createReportSection(
            @Argument CreateReportSectionInput input, SelectedFields selected, Caller caller) {
        ProgrammeReport report = drafts.createSection(input, caller);
        return section(report, report.sections().getLast().key(), selected);
    }

    @MutationMapping
    ReportSectionPayload updateReportSection(
            @Argument UpdateReportSectionInput input, SelectedFields selected, Caller caller) {
        return section(drafts.updateSection(input, caller), input.sectionKey(), selected);
    }

    @MutationMapping
    ReportSectionPayload updateReportSectionIndicators(
            @Argument UpdateReportSectionIndicatorsInput input, SelectedFields selected, Caller caller) {
        return section(drafts.updateIndicators(input, caller), input.sectionKey(), selected);
    }

    @MutationMapping
    ReportSectionPayload updateReportSectionQuotes(
            @Argument UpdateReportSectionQuotesInput input, SelectedFields selected, Caller caller) {
        return section(drafts.updateQuotes(input, caller), input.sectionKey(), selected);
    }

    @MutationMapping
    ReportSectionPayload updateReportSectionCaseStudies(
            @Argument UpdateReportSectionCaseStudiesInput input, SelectedFields selected, Caller caller) {
        return section(drafts.updateCaseStudies(input, caller), input.sectionKey(), selected);
    }

    @MutationMapping
    ProgrammeReportPayload moveReportSection(@Argument MoveReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.moveSection(input, caller));
    }

    @MutationMapping
    DeleteReportSectionPayload deleteReportSection(@Argument DeleteReportSectionInput input, Caller caller) {
        return new DeleteReportSectionPayload(drafts.deleteSection(input, caller), input.sectionKey());
    }

    @MutationMapping
    ProgrammeReportPayload publishProgrammeReport(@Argument PublishProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(publisher.publish(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload withdrawProgrammeReport(@Argument WithdrawProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(publisher.withdraw(input, caller));
    }

    private ReportSectionPayload section(ProgrammeReport report, String key, SelectedFields selected) {
        ReportSection changed = selected.has("section")
                ? queries.sections(report, key, ReportSection.Part.askedFor(selected))
                        .getFirst()
                : null;
        return new ReportSectionPayload(report, changed);
    }
}
