package org.preventionportal.reporting.reports;

import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportDraftController {

    private final ReportDrafts drafts;
    private final ReportPublisher publisher;

    ReportDraftController(ReportDrafts drafts, ReportPublisher publisher) {
        this.drafts = drafts;
        this.publisher = publisher;
    }

    @MutationMapping
    ProgrammeReportPayload createProgrammeReport(@Argument CreateProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.create(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload editProgrammeReport(@Argument UpdateProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.edit(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload discardProgrammeReport(@Argument ReportVersionInput input, Caller caller) {
        drafts.discard(input, caller);
        return ProgrammeReportPayload.gone(input.reportId());
    }

    @MutationMapping
    ProgrammeReportPayload addReportSection(@Argument CreateReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.add(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload writeReportSection(@Argument UpdateReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.write(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload chooseReportFigures(@Argument UpdateReportSectionIndicatorsInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.chooseFigures(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload chooseReportQuotes(@Argument UpdateReportSectionQuotesInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.chooseQuotes(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload chooseReportCaseStudies(@Argument UpdateReportSectionCaseStudiesInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.chooseCaseStudies(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload moveReportSection(@Argument MoveReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.move(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload removeReportSection(@Argument DeleteReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(drafts.remove(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload freezeProgrammeReport(@Argument ReportVersionInput input, Caller caller) {
        return new ProgrammeReportPayload(publisher.publish(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload withdrawProgrammeReport(@Argument WithdrawProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(publisher.withdraw(input, caller));
    }
}
