package org.preventionportal.reporting.files;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
        if (report.withdrawal() != null) {
            return List.of();
        }
        boolean isDraft = report.publication() == null;
        return files("/exports/reports/" + report.id(), format -> !isDraft || format.isForDrafts());
    }

    @SchemaMapping
    List<FileDownload> downloads(SharedReport report) {
        return files("/findings/" + report.programmeReportId(), _ -> true);
    }

    private static List<FileDownload> files(String path, Predicate<ReportFormat> which) {
        return Arrays.stream(ReportFormat.values())
                .filter(which)
                .map(format ->
                        new FileDownload(format.mediaType().toString(), "%s.%s".formatted(path, format.extension())))
                .toList();
    }
}
