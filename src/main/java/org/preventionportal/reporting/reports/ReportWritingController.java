package org.preventionportal.reporting.reports;

import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportWritingController {

    private final ReportWriting writing;
    private final ReportFreezer freezer;

    ReportWritingController(ReportWriting writing, ReportFreezer freezer) {
        this.writing = writing;
        this.freezer = freezer;
    }

    @MutationMapping
    ProgrammeReportPayload createProgrammeReport(@Argument CreateProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.create(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload editProgrammeReport(@Argument EditProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.edit(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload discardProgrammeReport(@Argument ReportVersionInput input, Caller caller) {
        writing.discard(input, caller);
        return ProgrammeReportPayload.gone(input.reportId());
    }

    @MutationMapping
    ProgrammeReportPayload addReportSection(@Argument AddReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.add(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload writeReportSection(@Argument WriteReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.write(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload chooseReportFigures(@Argument ChooseReportFiguresInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.chooseFigures(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload chooseReportQuotes(@Argument ChooseReportQuotesInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.chooseQuotes(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload chooseReportCaseStudies(@Argument ChooseReportCaseStudiesInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.chooseCaseStudies(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload moveReportSection(@Argument MoveReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.move(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload removeReportSection(@Argument RemoveReportSectionInput input, Caller caller) {
        return new ProgrammeReportPayload(writing.remove(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload freezeProgrammeReport(@Argument ReportVersionInput input, Caller caller) {
        return new ProgrammeReportPayload(freezer.freeze(input, caller));
    }

    @MutationMapping
    ProgrammeReportPayload withdrawProgrammeReport(@Argument WithdrawProgrammeReportInput input, Caller caller) {
        return new ProgrammeReportPayload(freezer.withdraw(input, caller));
    }
}
