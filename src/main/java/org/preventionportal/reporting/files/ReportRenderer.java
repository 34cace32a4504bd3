package org.preventionportal.reporting.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Writes a report in one of its formats. */
@Component
class ReportRenderer {

    private final ReportPage page;

    ReportRenderer(ReportPage page) {
        this.page = page;
    }

    /**
     * Holds what a file is made of: a published report, or a draft as it would be published now.
     *
     * @param checksum null for a draft
     */
    record Copy(PublishedReport report, @Nullable String checksum) {

        static Copy of(VerifiedReport published) {
            return new Copy(published.report(), published.checksum());
        }

        public boolean isDraft() {
            return checksum == null;
        }

        /** What a copy says that people can go on editing. */
        String origin() {
            var words = new ReportWords();
            return isDraft()
                    ? words.draft(report) + "."
                    : "Published %s. This copy can be changed; what was published cannot."
                            .formatted(words.time(report.publishedAt()));
        }

        /** What each page says at its head. */
        public String runningHead() {
            var words = new ReportWords();
            String head = "%s, %s"
                    .formatted(report.title(), words.days(report.filter().period()));
            return isDraft() ? "%s. %s".formatted(words.draft(report), head) : head;
        }
    }

    ReportFile file(VerifiedReport report, ReportFormat format) {
        byte[] content = switch (format) {
            case HTML, PDF, DOCX -> pages(Copy.of(report), format);
            case XLSX -> ReportSheets.xlsx(report);
            case CSV -> ReportSheets.csv(ReportRow.all(report));
            case JSON -> report.text().getBytes(StandardCharsets.UTF_8);
        };
        return file("programme-report", report.report(), format, content);
    }

    /** One indicator of one section as CSV; empty if the section does not have it. */
    static Optional<ReportFile> indicator(VerifiedReport report, String sectionKey, String indicatorKey) {
        return Optional.of(ReportRow.of(report, sectionKey, indicatorKey))
                .filter(rows -> !rows.isEmpty())
                .map(rows -> file(indicatorKey, report.report(), ReportFormat.CSV, ReportSheets.csv(rows)));
    }

    /**
     * @param draft as it would be published now
     * @param format one of those that drafts have
     */
    ReportFile draft(PublishedReport draft, ReportFormat format) {
        return file("draft-programme-report", draft, format, pages(new Copy(draft, null), format));
    }

    private byte[] pages(Copy copy, ReportFormat format) {
        return switch (format) {
            case HTML -> page.bytes(copy);
            case PDF -> ReportPdf.of(page.forPrinting(copy));
            case DOCX -> ReportDocument.docx(copy);
            case XLSX, CSV, JSON -> throw new IllegalArgumentException("%s has no pages".formatted(format));
        };
    }

    private static ReportFile file(String name, PublishedReport report, ReportFormat format, byte[] content) {
        DateRange days = report.filter().period();
        String named = "%s-%s-%s.%s".formatted(name, days.startsOn(), days.endsOn(), format.extension());
        return new ReportFile(named, format, new ByteArrayResource(content));
    }
}
