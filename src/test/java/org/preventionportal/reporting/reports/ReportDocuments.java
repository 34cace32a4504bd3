package org.preventionportal.reporting.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;

/** An operation of each kind on reports, for the table of who may do what. An evaluator has written them. */
public final class ReportDocuments {

    private final ReportDriver reports;

    public ReportDocuments(Portal portal) {
        this.reports = new ReportDriver(portal, Account.EVALUATOR);
    }

    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new HashMap<>();
        all.put("Query.indicatorDefinitions", () -> "{ it: indicatorDefinitions { key } }");
        all.put(
                "Query.programmeReport",
                () -> "{ it: programmeReport(id: \"%s\") { id } }"
                        .formatted(written().id()));
        all.put("Query.programmeReports", () -> {
            reports.published(written());
            return "{ it: programmeReports(status: PUBLISHED, first: 5) { edges { node { id } } } }";
        });
        all.put(
                "Mutation.createProgrammeReport",
                () -> mutation("createProgrammeReport", ReportDriver.key() + details()));
        all.put(
                "Mutation.updateProgrammeReport",
                () -> mutation("updateProgrammeReport", written().input() + details()));
        all.put(
                "Mutation.createReportSection",
                () -> mutation("createReportSection", written().input() + "heading: \"More\""));
        all.put(
                "Mutation.updateReportSection",
                () -> mutation("updateReportSection", written().lastSection() + "heading: \"More\""));
        all.put(
                "Mutation.moveReportSection",
                () -> mutation("moveReportSection", written().lastSection() + "position: 1"));
        all.put(
                "Mutation.withdrawProgrammeReport",
                () -> mutation(
                        "withdrawProgrammeReport", reports.published(written()).input() + "reason: \"Wrong\""));
        for (String plain : new String[] {"deleteProgrammeReport", "publishProgrammeReport"}) {
            all.put("Mutation." + plain, () -> mutation(plain, written().input()));
        }
        for (String plain : new String[] {
            "updateReportSectionIndicators",
            "updateReportSectionQuotes",
            "updateReportSectionCaseStudies",
            "deleteReportSection"
        }) {
            all.put("Mutation." + plain, () -> mutation(plain, written().lastSection()));
        }
        return all;
    }

    private static String details() {
        return ReportDriver.details("A year", ReportDriver.year());
    }

    private Report written() {
        return reports.withSection(reports.created(), "What was done", "In short.");
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }
}
