package org.preventionportal.reporting.reports;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads published reports for readers outside the programme. The calling module must have checked who may read them. */
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

    public Optional<VerifiedReport> find(ReportId id) {
        return reports.find(id, false).flatMap(ProgrammeReport::verified);
    }
}
