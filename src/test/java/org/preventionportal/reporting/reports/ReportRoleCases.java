package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on reports for the role table. An evaluator has written them. */
public final class ReportRoleCases {

    private final ReportDriver reports;
    private final EvidenceDriver evidence;

    public ReportRoleCases(Portal portal) {
        this.evidence = new EvidenceDriver(portal);
        this.reports = new ReportDriver(portal, Account.EVALUATOR);
    }

    public RoleCases all() {
        var cases = new RoleCases()
                .query("reporting/indicatorDefinitions", Map::of)
                .query("reporting/quotableComments", () -> Map.of("words", "better"))
                .query("reporting/programmeReport", () -> Map.of("id", written().id()))
                .add(
                        "EvidenceQuote.publishedReports",
                        "reporting/quotingReports",
                        "evidenceItem.quotes.publishedReports",
                        () -> {
                            Evidence item = evidence.recorded(EvidenceDriver.interview("S01"));
                            String key = evidence.quoteKeys(item).getFirst();
                            reports.published(reports.withEvidenceQuotes(written(), key));
                            return Map.of("id", item.id());
                        })
                .query("reporting/programmeReports", () -> {
                    reports.published(written());
                    return Map.of("status", "PUBLISHED");
                })
                .mutation("reporting/createProgrammeReport", () -> ReportDriver.creation("A year", ReportDriver.year()))
                .mutation(
                        "reporting/updateProgrammeReport",
                        () -> written()
                                .input()
                                .with("details", ReportDriver.year().with("title", "A year")))
                .mutation("reporting/deleteProgrammeReport", () -> written().input())
                .mutation("reporting/publishProgrammeReport", () -> written().input())
                .mutation(
                        "reporting/withdrawProgrammeReport",
                        () -> reports.published(written()).input().with("reason", "Wrong"))
                .mutation(
                        "reporting/createReportSection", () -> written().input().with("heading", "More"))
                .mutation(
                        "reporting/updateReportSection",
                        () -> written().lastSection().with("heading", "More"))
                .mutation(
                        "reporting/moveReportSection",
                        () -> written().lastSection().with("position", 1));
        for (String plain : List.of(
                "reporting/updateReportSectionIndicators",
                "reporting/updateReportSectionQuotes",
                "reporting/updateReportSectionCaseStudies",
                "reporting/deleteReportSection")) {
            cases.mutation(plain, () -> written().lastSection());
        }
        return cases;
    }

    private Report written() {
        return reports.withSection(reports.created(), "What was done", "In short.");
    }
}
