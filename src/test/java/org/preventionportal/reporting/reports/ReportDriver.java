package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;

/** Reports as their writers work on them, in few words. */
public final class ReportDriver {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Portal portal;
    private final Account writer;

    public ReportDriver(Portal portal, Account writer) {
        this.portal = portal;
        this.writer = writer;
    }

    /** A report as it was read. */
    public record Report(String id, int version, List<String> sections) {

        public String input() {
            return "programmeReportId: \"%s\", version: %d, ".formatted(id, version);
        }

        /** The last part of it. */
        public String lastSection() {
            return input() + "sectionKey: \"%s\", ".formatted(sections.getLast());
        }
    }

    public static String key() {
        return "idempotencyKey: \"programme-report-%d\", ".formatted(KEYS.incrementAndGet());
    }

    /** @param filter fields beside the title */
    public static String details(String title, String filter) {
        return "details: {title: \"%s\", %s}".formatted(title, filter);
    }

    public static String year() {
        return "period: {startsOn: \"2026-01-01\", endsOn: \"2026-12-31\"}";
    }

    public Report created() {
        return created(year());
    }

    public Report created(String filter) {
        return change("createProgrammeReport", key() + details("The year", filter));
    }

    public Report withSection(Report report, String heading, String text) {
        return change("createReportSection", report.input() + "heading: \"%s\", text: \"%s\"".formatted(heading, text));
    }

    /** @param figures ids, in quotes and with commas */
    public Report withIndicators(Report report, String figures) {
        return change("updateReportSectionIndicators", report.lastSection() + "indicatorKeys: [%s]".formatted(figures));
    }

    /** A report of one part with these figures. */
    public Report composed(String filter, String figures) {
        return withIndicators(withSection(created(filter), "What was done", "In short."), figures);
    }

    public Report published(Report report) {
        return change("publishProgrammeReport", report.input());
    }

    public Report change(String mutation, String input) {
        Map<?, ?> payload = portal.change(writer, mutation, input, "programmeReport { id version sections { key } }");
        assertThat(payload.get("userErrors")).as(mutation).isEqualTo(List.of());
        Map<?, ?> report = (Map<?, ?>) Objects.requireNonNull(payload.get("programmeReport"));
        return new Report(
                String.valueOf(report.get("id")),
                Integer.parseInt(String.valueOf(report.get("version"))),
                ((List<?>) Objects.requireNonNull(report.get("sections")))
                        .stream()
                                .map(section -> String.valueOf(((Map<?, ?>) section).get("key")))
                                .toList());
    }

    public List<String> codes(String mutation, String input) {
        return portal.codes(writer, mutation, input);
    }

    public String read(Account account, Report report, String fields) {
        return portal.text(account, "{ programmeReport(id: \"%s\") { %s } }".formatted(report.id(), fields));
    }

    /** What a reader sees of the parts, in full. */
    public String sections(Account account, Report report) {
        return read(
                account,
                report,
                "sections { heading text indicators { key isCharted filter { period { startsOn endsOn } scope { region } } indicator { title definition asOf unit notes rows { key label number { amount T percent T } compared { amount T } } } } quotes { text organisationKind } caseStudies { title versionNumber summary sections { heading text } quotes { text } } }"
                        .replace(" T", " { value suppressedBecause }"));
    }
}
