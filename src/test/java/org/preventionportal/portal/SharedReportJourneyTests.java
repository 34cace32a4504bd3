package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.casestudies.CaseStudySupport.Published;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff read who can really read a report, and what a withdrawal does to it. */
@BrowserTest
class SharedReportJourneyTests {

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    private ReportDriver reports;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.MANAGER);
    }

    @Test
    void aSharedReportThatIsNotShownSaysWhyAndWhatToDo() {
        Published study = study();
        Report report = sharedWith(study);
        String page = "/reports/" + report.id();
        String title = "“A team in the north”";
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, page);
            assertThat(manager.text()).contains("Everybody, without an account").doesNotContain("not shown now");
            manager.goes("/reports/case-studies/" + study.id()).opens("Withdraw the published version");
            assertThat(manager.text()).contains("The report “The year” will no longer be shown to its readers.");

            manager.types("Why do you withdraw the case study?", "The organisation disagrees.")
                    .presses("Withdraw case study");
            assertThat(manager.page().locator("h1").innerText()).isEqualTo("A team in the north");
            assertThat(manager.page().locator(".govuk-tag").allInnerTexts()).contains("Withdrawn");

            String hidden = "Shared with everybody, but not shown now: " + title + " was withdrawn.";
            assertThat(manager.goes("/reports").text()).contains(hidden);
            assertThat(manager.goes(page).text())
                    .contains(hidden, "Publish another report without this case study")
                    .doesNotContain("Who may read it: Everybody");
            manager.follows("A team in the north");
            assertThat(manager.path()).isEqualTo("/reports/case-studies/" + study.id());
        }
    }

    @Test
    void aReportWhoseCaseStudyIsForFewerReadersLeadsToItsPage() {
        Published study = study();
        String page = "/reports/" + sharedWith(study).id();
        share(study, "PARTNERS");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, page);
            assertThat(officer.text())
                    .contains(
                            "but not shown now: “A team in the north” is not shared with these readers.",
                            "share it with the same readers on its page");
        }
    }

    @Test
    void whoSharesAnOldPageReadsWhatWasDecidedMeanwhile() {
        Report report = withStudy(study());
        Input decision = Input.of("programmeReportId", report.id()).with("audience", "STAFF");
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/reports/" + report.id())
                    .opens("Share the report")
                    .ticks("Everybody, without an account")
                    .types("Title in Welsh (optional)", "Fy nheitl")
                    .presses("Share report");
            assertThat(manager.text()).contains("Decide about each of them on its page first");
            decides(decision.with("welshTitle", "Teitl arall"));

            manager.goes("/reports/" + report.id()).presses("Share report");

            assertThat(manager.text())
                    .contains(
                            "Someone else changed this while you were working on it.",
                            "Readers now: Staff of the programme only. Title in Welsh now: Teitl arall.");
            decides(decision);
            assertThat(manager.ticks("Staff of the programme only")
                            .presses("Share report")
                            .text())
                    .contains("Readers now: Staff of the programme only. Title in Welsh now: none.");
            assertThat(manager.presses("Share report").text()).doesNotContain("Someone else", "Readers now");
        }
    }

    private void decides(Input decision) {
        assertThat(portal.codes(Account.EVALUATOR, "reporting/shareProgrammeReport", decision))
                .isEmpty();
    }

    private Published study() {
        return new CaseStudySupport(portal)
                .published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
    }

    private Report sharedWith(Published study) {
        share(study, "EVERYBODY");
        Report report = withStudy(study);
        reports.share(report, "EVERYBODY");
        return report;
    }

    private Report withStudy(Published study) {
        return reports.published(reports.withCaseStudies(
                reports.withSection(reports.created(), "Case studies", "What partners said."), study.id()));
    }

    private void share(Published study, String audience) {
        Input decision =
                Input.of("caseStudyId", study.id()).with("audience", audience).with("versionNumber", 1);
        assertThat(portal.codes(Account.MANAGER, "reporting/shareCaseStudy", decision))
                .isEmpty();
    }
}
