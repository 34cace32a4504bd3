package org.preventionportal.reporting.reports;

import org.preventionportal.access.Caller;
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
    CreateReportSectionPayload createReportSection(@Argument CreateReportSectionInput input, Caller caller) {
        ProgrammeReport report = drafts.createSection(input, caller);
        return new CreateReportSectionPayload(report, queries.sections(report).getLast());
    }

    @MutationMapping
    ProgrammeReportPayload updateReportSection(@Argument UpdateReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.updateSection(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload updateReportSectionIndicators(
            @Argument UpdateReportSectionIndicatorsInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.updateIndicators(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload updateReportSectionQuotes(@Argument UpdateReportSectionQuotesInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.updateQuotes(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload updateReportSectionCaseStudies(
            @Argument UpdateReportSectionCaseStudiesInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.updateCaseStudies(input, caller));
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
}
