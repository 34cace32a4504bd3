package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Writes and publishes reports, and reads them. */
public final class ReportDriver {

    private final Portal portal;
    private final Account writer;

    public ReportDriver(Portal portal, Account writer) {
        this.portal = portal;
        this.writer = writer;
    }

    /** A report as it was read. */
    public record Report(String id, int version, List<Section> sections) {

        public Input input() {
            return Input.of("programmeReportId", id).with("version", version);
        }

        public Input section(Section section) {
            return input().with("sectionKey", section.key());
        }

        public Input lastSection() {
            return section(sections.getLast());
        }
    }

    /** A section of a report. */
    public record Section(String key) {}

    /** Returns what {@code createProgrammeReport} takes. */
    public static Input creation(String title, Input filter) {
        return Input.of("details", filter.with("title", title)).withKey();
    }

    /** The filter of most reports. */
    public static Input year() {
        return IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", "2026-12-31"));
    }

    public Report created() {
        return created(year());
    }

    public Report created(Input filter) {
        return change("reporting/createProgrammeReport", creation("The year", filter));
    }

    public Report withSection(Report report, String heading, String text) {
        return change(
                "reporting/createReportSection",
                report.input().with("heading", heading).with("text", text));
    }

    public Report withIndicators(Report report, List<String> tables, List<String> charts) {
        return change(
                "reporting/updateReportSectionIndicators",
                report.lastSection().with("indicatorKeys", tables).with("chartedKeys", charts));
    }

    public Report withQuotes(Report report, String... comments) {
        return change(
                "reporting/updateReportSectionQuotes", report.lastSection().with("commentIds", List.of(comments)));
    }

    public Report withEvidenceQuotes(Report report, String... keys) {
        return change(
                "reporting/updateReportSectionQuotes", report.lastSection().with("evidenceQuoteKeys", List.of(keys)));
    }

    public Report withCaseStudies(Report report, String... studies) {
        return change(
                "reporting/updateReportSectionCaseStudies",
                report.lastSection().with("caseStudyIds", List.of(studies)));
    }

    /** Publishes a report about a year, with these case studies. */
    public Report publishedWithCaseStudies(String title, String... studies) {
        Report created = change("reporting/createProgrammeReport", creation(title, year()));
        return published(withCaseStudies(withSection(created, "Case studies", "What partners told us."), studies));
    }

    /** A report of one section with these indicators. */
    public Report composed(Input filter, String... indicators) {
        return withIndicators(
                withSection(created(filter), "What was done", "In short."), List.of(indicators), List.of());
    }

    public Report published(Report report) {
        return change("reporting/publishProgrammeReport", report.input());
    }

    /** Publishes a report of one section with these indicators and shares it with everybody. */
    public Report shared(Input filter, String... indicators) {
        Report report = published(composed(filter, indicators));
        share(report, "EVERYBODY");
        return report;
    }

    public void share(Report report, String audience) {
        Input decision = Input.of("programmeReportId", report.id()).with("audience", audience);
        portal.change(writer, "reporting/shareProgrammeReport", decision, "programmeReport.id", String.class);
    }

    public Report change(String mutation, Input input) {
        return portal.change(writer, mutation, input, "programmeReport", Report.class);
    }

    public List<String> codes(String mutation, Input input) {
        return portal.codes(writer, mutation, input);
    }

    /** Asks for what a report is, without its sections. */
    public GraphQlTester.Response see(Account account, Report report) {
        return portal.ask(account, "reporting/programmeReport", Map.of("id", report.id()));
    }

    /** Returns the sections in full. */
    public List<ReportSection> sections(Account account, Report report) {
        return portal.readAll(
                account,
                "reporting/reportSections",
                Map.of("id", report.id()),
                "programmeReport.sections",
                ReportSection.class);
    }

    /** Returns what has changed since a report was published. */
    public ReportChanges changes(Account account, Report report) {
        return portal.read(
                account,
                "reporting/reportChanges",
                Map.of("id", report.id()),
                "programmeReport.changes",
                ReportChanges.class);
    }

    /** Returns everything that a reader sees of the sections, errors and all. */
    public String text(Account account, Report report) {
        return portal.text(account, "reporting/reportSections", Map.of("id", report.id()));
    }
}
