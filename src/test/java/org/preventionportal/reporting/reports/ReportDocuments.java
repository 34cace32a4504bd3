package org.preventionportal.reporting.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;

/** An operation of each kind on reports, for the table of who may do what. An evaluator has written them. */
public final class ReportDocuments {

    private static final String DETAILS =
            "details: {title: \"A year\", period: {startsOn: \"2026-01-01\", endsOn: \"2026-12-31\"}}";

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
                () -> mutation(
                        "createProgrammeReport", "idempotencyKey: \"%s\", %s".formatted(UUID.randomUUID(), DETAILS)));
        all.put("Mutation.updateProgrammeReport", () -> mutation("updateProgrammeReport", of(written()) + DETAILS));
        all.put(
                "Mutation.createReportSection",
                () -> mutation("createReportSection", of(written()) + "heading: \"More\""));
        all.put(
                "Mutation.updateReportSection",
                () -> mutation("updateReportSection", lastSection() + "heading: \"More\""));
        all.put("Mutation.moveReportSection", () -> mutation("moveReportSection", lastSection() + "position: 1"));
        all.put(
                "Mutation.withdrawProgrammeReport",
                () -> mutation("withdrawProgrammeReport", of(reports.published(written())) + "reason: \"Wrong\""));
        for (String plain : new String[] {"deleteProgrammeReport", "publishProgrammeReport"}) {
            all.put("Mutation." + plain, () -> mutation(plain, of(written())));
        }
        for (String plain : new String[] {
            "updateReportSectionIndicators",
            "updateReportSectionQuotes",
            "updateReportSectionCaseStudies",
            "deleteReportSection"
        }) {
            all.put("Mutation." + plain, () -> mutation(plain, lastSection()));
        }
        return all;
    }

    private static String of(Report report) {
        return "programmeReportId: \"%s\", version: %d, ".formatted(report.id(), report.version());
    }

    private String lastSection() {
        Report report = written();
        return of(report)
                + "sectionKey: \"%s\", ".formatted(report.sections().getLast().key());
    }

    private Report written() {
        return reports.withSection(reports.created(), "What was done", "In short.");
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }
}
