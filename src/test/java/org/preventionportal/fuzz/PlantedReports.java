package org.preventionportal.fuzz;

import java.util.List;
import java.util.Map;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.tasks.Task;

/** Plants texts in reports and case studies, and beside the numbers that they show. */
final class PlantedReports {

    private static final String KEY_FINDING = "tasks.requested";
    private static final Map<String, ?> REPORTED = IndicatorsDriver.year(2002);
    private static final Map<String, ?> CLOSED = IndicatorsDriver.year(2001);

    private final HttpPortal portal;
    private final CaseStudySupport studies;
    private final ReportDriver reports;

    PlantedReports(HttpPortal portal) {
        this.portal = portal;
        studies = new CaseStudySupport(portal);
        reports = new ReportDriver(portal, Account.EVALUATOR);
    }

    void plantForStaff() {
        studies.drafted("About the " + Secret.STUDY.mark);
        reports.withSection(reports.created(), "What was done", "About the " + Secret.REPORT.mark);
        int version = note(CLOSED, Secret.INDICATOR_NOTE);
        portal.change(
                Account.MANAGER,
                "reporting/closeProgrammePeriod",
                Input.of("days", CLOSED)
                        .with("version", version)
                        .with("reason", "About the " + Secret.CLOSED_PERIOD.mark),
                "programmePeriod.version",
                Integer.class);
    }

    /** With partners, and not with everybody. */
    void plantForPartners(Task task) {
        var study = studies.publishedAgain(
                studies.published(task), "A team in the south", "About the " + Secret.SHARED.mark);
        portal.change(
                Account.MANAGER,
                "reporting/shareCaseStudy",
                Input.of("caseStudyId", study.id()).with("audience", "PARTNERS").with("versionNumber", 2),
                "caseStudy.id",
                String.class);
        note(REPORTED, Secret.PARTNERS_REPORT);
        Report draft = reports.change(
                "reporting/createReportSection",
                reports.created(IndicatorsDriver.during(REPORTED))
                        .input()
                        .with("kind", "KEY_FINDINGS")
                        .with("heading", "Key findings")
                        .with("text", "About the " + Secret.PARTNERS_REPORT.mark));
        reports.share(reports.published(reports.withIndicators(draft, List.of(KEY_FINDING), List.of())), "PARTNERS");
    }

    private int note(Map<String, ?> days, Secret secret) {
        return portal.change(
                Account.EVALUATOR,
                "reporting/annotateIndicator",
                Input.of("days", days).with("indicatorKey", KEY_FINDING).with("text", "About the " + secret.mark),
                "programmePeriod.version",
                Integer.class);
    }
}
