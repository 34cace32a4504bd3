package org.preventionportal.reporting.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.springframework.stereotype.Component;

/**
 * Reads published reports for later reports and, unless they are withdrawn, for readers outside the programme. The
 * calling module must have checked who may read them.
 */
@Component
public class PublishedReports {

    private final ProgrammeReports reports;

    PublishedReports(ProgrammeReports reports) {
        this.reports = reports;
    }

    /** The checksums of those that are published, by their ids. It loads no content. */
    public Map<ReportId, String> checksums(Collection<ReportId> ids) {
        return reports.listed(ids).stream()
                .filter(report -> report.status() == ReportStatus.PUBLISHED)
                .collect(Collectors.toMap(
                        ProgrammeReport::id,
                        report -> Objects.requireNonNull(report.publication()).checksum()));
    }

    /**
     * Finds how words of other evidence were first attributed, by the keys of their quotes. If a later report
     * attributed the same words in another way, comparing the two would say who has joined or left the sources that
     * share an attribution. Reports that are withdrawn by now count, since somebody may have downloaded them.
     */
    Map<String, EvidenceQuote> firstQuotes(Collection<String> keys) {
        Map<String, EvidenceQuote> first = new HashMap<>();
        reports.everQuoting(keys).stream()
                .flatMap(report -> report.verifiedPublication().stream())
                .flatMap(verified -> verified.report().content().evidenceQuotes())
                .forEach(quote -> first.putIfAbsent(quote.key(), quote));
        return first;
    }

    public Optional<VerifiedReport> find(ReportId id) {
        return reports.find(id, false).flatMap(ProgrammeReport::verified);
    }
}
