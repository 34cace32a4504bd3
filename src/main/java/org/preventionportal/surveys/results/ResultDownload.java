package org.preventionportal.surveys.results;

import java.util.List;
import java.util.function.Function;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.graphql.FileDownload;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.tables.writing.CsvFile;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the results of a campaign as they may be published, as a CSV or Excel file. */
@RestController
class ResultDownload {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String ACTION = "exportSurveyResults";

    private final ResultQueries results;
    private final AuditedDownloads downloads;

    ResultDownload(ResultQueries results, AuditedDownloads downloads) {
        this.results = results;
        this.downloads = downloads;
    }

    static List<FileDownload> files(CampaignId id) {
        return List.of(
                new FileDownload(CsvFile.TYPE.toString(), "/surveys/%s/results.csv".formatted(id)),
                new FileDownload(XLSX.toString(), "/surveys/%s/results.xlsx".formatted(id)));
    }

    /** @param question the key of the only question to download; all if empty */
    @GetMapping("/surveys/{id}/results.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> csv(@PathVariable String id, @RequestParam(defaultValue = "") String question) {
        return file(id, question, "csv", CsvFile.TYPE, TableFile::csv);
    }

    @GetMapping("/surveys/{id}/results.xlsx")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> xlsx(@PathVariable String id) {
        return file(id, "", "xlsx", XLSX, TableFile::xlsx);
    }

    private ResponseEntity<byte[]> file(
            String id, String question, String ending, MediaType type, Function<TableFile, byte[]> writing) {
        Caller caller = Caller.current();
        List<ExportRow> rows = results
                .export(new CampaignId(id), caller)
                .orElseThrow(() -> downloads.notFound(caller, ACTION, "There are no results of this campaign yet."))
                .stream()
                .filter(row -> question.isEmpty() || row.questionKey().equals(question))
                .toList();
        var table = new TableFile(
                "Results",
                ExportRow.COLUMNS,
                rows.stream().map(ExportRow::cells).toList());
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("survey-results." + ending)
                                .build()
                                .toString())
                .body(writing.apply(table));
    }
}
