package org.preventionportal.surveys.results;

import java.util.List;
import java.util.function.Function;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.platform.graphql.FileDownload;
import org.preventionportal.spreadsheets.writing.CsvDownloads;
import org.preventionportal.spreadsheets.writing.Sheet;
import org.preventionportal.surveys.campaigns.CampaignId;
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
    private static final String ALLOWED_TO = "Only officers, programme managers and evaluators can do this.";

    private final ResultQueries results;

    ResultDownload(ResultQueries results) {
        this.results = results;
    }

    static List<FileDownload> files(CampaignId id) {
        return List.of(
                new FileDownload(CsvDownloads.CSV.toString(), "/surveys/%s/results.csv".formatted(id)),
                new FileDownload(XLSX.toString(), "/surveys/%s/results.xlsx".formatted(id)));
    }

    /** @param question the key of the only question to download; all if empty */
    @GetMapping("/surveys/{id}/results.csv")
    @HttpOperation(value = ACTION, allowedTo = ALLOWED_TO)
    ResponseEntity<byte[]> csv(@PathVariable String id, @RequestParam(defaultValue = "") String question) {
        return file(id, question, "csv", CsvDownloads.CSV, Sheet::csv);
    }

    @GetMapping("/surveys/{id}/results.xlsx")
    @HttpOperation(value = ACTION, allowedTo = ALLOWED_TO)
    ResponseEntity<byte[]> xlsx(@PathVariable String id) {
        return file(id, "", "xlsx", XLSX, Sheet::xlsx);
    }

    private ResponseEntity<byte[]> file(
            String id, String question, String ending, MediaType type, Function<Sheet, byte[]> writing) {
        List<ExportRow> rows = results
                .export(new CampaignId(id), Caller.current())
                .orElseThrow(() -> RequestProblem.notFound("There are no results of this campaign yet."))
                .stream()
                .filter(row -> question.isEmpty() || row.questionKey().equals(question))
                .toList();
        var sheet = new Sheet(
                "Results",
                ExportRow.COLUMNS,
                rows.stream().map(ExportRow::cells).toList());
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey-results.%s\"".formatted(ending))
                .body(writing.apply(sheet));
    }
}
