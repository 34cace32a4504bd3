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
        all.put("Query.figureDefinitions", () -> "{ it: figureDefinitions { id } }");
        all.put(
                "Query.programmeReport",
                () -> "{ it: programmeReport(id: \"%s\") { id } }"
                        .formatted(written().id()));
        all.put("Query.programmeReports", () -> {
            reports.frozen(written());
            return "{ it: programmeReports(status: FROZEN, first: 5) { edges { node { id } } } }";
        });
        all.put(
                "Mutation.createProgrammeReport",
                () -> mutation("createProgrammeReport", ReportDriver.key() + details()));
        all.put(
                "Mutation.editProgrammeReport",
                () -> mutation("editProgrammeReport", written().input() + details()));
        all.put(
                "Mutation.addReportSection",
                () -> mutation("addReportSection", written().input() + "heading: \"More\""));
        all.put(
                "Mutation.writeReportSection",
                () -> mutation("writeReportSection", written().lastSection() + "heading: \"More\""));
        all.put(
                "Mutation.moveReportSection",
                () -> mutation("moveReportSection", written().lastSection() + "to: 1"));
        all.put(
                "Mutation.withdrawProgrammeReport",
                () -> mutation(
                        "withdrawProgrammeReport", reports.frozen(written()).input() + "reason: \"Wrong\""));
        for (String plain : new String[] {"discardProgrammeReport", "freezeProgrammeReport"}) {
            all.put("Mutation." + plain, () -> mutation(plain, written().input()));
        }
        for (String plain : new String[] {
            "chooseReportFigures", "chooseReportQuotes", "chooseReportCaseStudies", "removeReportSection"
        }) {
            all.put("Mutation." + plain, () -> mutation(plain, written().lastSection()));
        }
        return all;
    }

    private static String details() {
        return ReportDriver.details("A year", ReportDriver.year());
    }

    private Report written() {
        return reports.withSection(reports.begun(), "What was done", "In short.");
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }
}
