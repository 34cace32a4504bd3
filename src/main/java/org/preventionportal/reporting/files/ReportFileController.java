package org.preventionportal.reporting.files;

import java.util.Arrays;
import java.util.List;
import org.preventionportal.platform.graphql.FileDownload;
import org.preventionportal.reporting.reports.ProgrammeReport;
import org.preventionportal.reporting.sharing.SharedReport;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves where the files of a report are. */
@Controller
class ReportFileController {

    @SchemaMapping
    List<FileDownload> downloads(ProgrammeReport report) {
        return report.publication() == null || report.withdrawal() != null
                ? List.of()
                : files("/exports/reports/" + report.id());
    }

    @SchemaMapping
    List<FileDownload> downloads(SharedReport report) {
        return files("/findings/" + report.programmeReportId());
    }

    private static List<FileDownload> files(String path) {
        return Arrays.stream(ReportFormat.values())
                .map(format ->
                        new FileDownload(format.mediaType().toString(), "%s.%s".formatted(path, format.extension())))
                .toList();
    }
}
