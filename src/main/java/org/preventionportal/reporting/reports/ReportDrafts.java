package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Changes drafts of reports. Every change names the version that was read, so nobody overwrites a colleague. */
@Service
@Validated
class ReportDrafts {

    private final ProgrammeReports reports;
    private final ReportLinks links;
    private final StartingTexts texts;
    private final StartingQuotes quotes;
    private final StartingIndicators indicators;
    private final Clock clock;

    ReportDrafts(
            ProgrammeReports reports,
            ReportLinks links,
            StartingTexts texts,
            StartingQuotes quotes,
            StartingIndicators indicators,
            Clock clock) {
        this.reports = reports;
        this.links = links;
        this.texts = texts;
        this.quotes = quotes;
        this.indicators = indicators;
        this.clock = clock;
    }

    @ManagersAndEvaluators
    public ProgrammeReport create(@Valid CreateProgrammeReportInput input, Caller caller) {
        input.details().requireConsistent(LondonTime.today(clock));
        ReportTemplate template = input.template();
        ReportFilter filter = input.details().filter();
        List<SectionPlan> sections = template == null ? List.of() : start(template, filter, caller);
        return reports.insert(input.toReport(sections, caller, clock.instant()));
    }

    private List<SectionPlan> start(ReportTemplate template, ReportFilter filter, Caller caller) {
        List<SectionPlan> sections = template.sections(texts.of(filter));
        return indicators.place(quotes.place(template, sections, filter, caller), filter);
    }

    @ManagersAndEvaluators
    public ProgrammeReport update(@Valid UpdateProgrammeReportInput input, Caller caller) {
        ReportDetailsInput details = input.details();
        details.requireConsistent(LondonTime.today(clock));
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        return reports.save(
                report.update(details.title(), details.filter(report.filter()), caller.id(), clock.instant()));
    }

    /** Nothing is left of it. */
    @ManagersAndEvaluators
    public void delete(DeleteProgrammeReportInput input, Caller caller) {
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        report.requireDraft();
        reports.remove(report);
    }

    @ManagersAndEvaluators
    public ProgrammeReport createSection(@Valid CreateReportSectionInput input, Caller caller) {
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        return reports.save(report.add(input.toPlan(), caller.id(), clock.instant()));
    }

    @ManagersAndEvaluators
    public ProgrammeReport updateSection(@Valid UpdateReportSectionInput input, Caller caller) {
        return change(input.section(), caller, input::applyTo);
    }

    @ManagersAndEvaluators
    public ProgrammeReport updateIndicators(@Valid UpdateReportSectionIndicatorsInput input, Caller caller) {
        links.requireIndicators(input.named());
        return change(input.section(), caller, input::applyTo);
    }

    @ManagersAndEvaluators
    public ProgrammeReport updateQuotes(@Valid UpdateReportSectionQuotesInput input, Caller caller) {
        ProgrammeReport report = require(input.section());
        List<String> quoted = SectionPlan.all(report.sections(), SectionPlan::commentIds);
        Refusal.checkAll(
                () -> links.requireQuotes(input.namedComments(), quoted, caller),
                () -> links.requireEvidenceQuotes(input.namedExcerpts()));
        return change(
                report,
                input.sectionKey(),
                caller,
                plan -> input.applyTo(plan, links.hiddenQuotes(plan.commentIds(), caller)));
    }

    @ManagersAndEvaluators
    public ProgrammeReport updateCaseStudies(@Valid UpdateReportSectionCaseStudiesInput input, Caller caller) {
        links.requireCaseStudies(input.named());
        return change(input.section(), caller, input::applyTo);
    }

    @ManagersAndEvaluators
    public ProgrammeReport moveSection(MoveReportSectionInput input, Caller caller) {
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        return reports.save(report.move(input.sectionKey(), input.position(), caller.id(), clock.instant()));
    }

    @ManagersAndEvaluators
    public ProgrammeReport deleteSection(DeleteReportSectionInput input, Caller caller) {
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        return reports.save(report.remove(input.sectionKey(), caller.id(), clock.instant()));
    }

    private ProgrammeReport change(SectionReference section, Caller caller, UnaryOperator<SectionPlan> change) {
        return change(require(section), section.sectionKey(), caller, change);
    }

    private ProgrammeReport change(
            ProgrammeReport report, String sectionKey, Caller caller, UnaryOperator<SectionPlan> change) {
        return reports.save(report.change(sectionKey, change, caller.id(), clock.instant()));
    }

    private ProgrammeReport require(SectionReference section) {
        return reports.require(section.programmeReportId(), section.version());
    }
}
