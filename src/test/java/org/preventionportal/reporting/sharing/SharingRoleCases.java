package org.preventionportal.reporting.sharing;

import java.util.Map;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on who may read reports and case studies for the role table. They are shared with partners. */
public final class SharingRoleCases {

    private final Portal portal;
    private final Given given;
    private final ReportDriver reports;

    public SharingRoleCases(Portal portal, Given given) {
        this.portal = portal;
        this.given = given;
        this.reports = new ReportDriver(portal, Account.EVALUATOR);
    }

    public RoleCases all() {
        return new RoleCases()
                .query("reporting/sharedReport", () -> {
                    Input shared = report();
                    share("reporting/shareProgrammeReport", shared);
                    return Map.of("id", shared.get("programmeReportId"));
                })
                .add("Query.sharedReports", "reporting/sharedReports", "sharedReports.nodes.title", () -> {
                    share("reporting/shareProgrammeReport", report());
                    return Map.of();
                })
                .query("reporting/sharedCaseStudy", () -> {
                    Input shared = study();
                    share("reporting/shareCaseStudy", shared);
                    return Map.of("id", shared.get("caseStudyId"));
                })
                .add("Query.sharedCaseStudies", "reporting/sharedCaseStudies", "sharedCaseStudies.nodes.title", () -> {
                    share("reporting/shareCaseStudy", study());
                    return Map.of();
                })
                .mutation("reporting/shareProgrammeReport", this::report)
                .mutation("reporting/shareCaseStudy", this::study);
    }

    private void share(String mutation, Input input) {
        if (!portal.codes(Account.MANAGER, mutation, input).isEmpty()) {
            throw new AssertionError(mutation);
        }
    }

    private Input report() {
        Report published = reports.published(reports.withSection(reports.created(), "What was done", "In short."));
        return Input.of("programmeReportId", published.id()).with("audience", "PARTNERS");
    }

    private Input study() {
        var published = new CaseStudySupport(portal)
                .published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        return Input.of("caseStudyId", published.id()).with("versionNumber", 1).with("audience", "PARTNERS");
    }
}
