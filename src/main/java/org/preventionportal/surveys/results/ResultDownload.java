package org.preventionportal.surveys.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.spreadsheets.reading.Formula;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the results of a campaign as a file for spreadsheets. Everything in it is rounded, and nothing is below ten. */
@RestController
class ResultDownload {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=utf-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ResultReading results;

    ResultDownload(ResultReading results) {
        this.results = results;
    }

    @GetMapping("/surveys/{id}/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id) throws IOException {
        return file(id, "csv", CSV, ResultDownload::csv);
    }

    @GetMapping("/surveys/{id}/results.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id) throws IOException {
        return file(id, "xlsx", XLSX, ResultDownload::xlsx);
    }

    /** How rows become a file. */
    private interface Writing {

        byte[] write(List<ExportRow> rows) throws IOException;
    }

    private ResponseEntity<byte[]> file(String id, String ending, MediaType type, Writing writing) throws IOException {
        Optional<List<ExportRow>> rows = results.export(new CampaignId(id), Caller.current());
        if (rows.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey-results.%s\"".formatted(ending))
                .body(writing.write(rows.get()));
    }

    private static byte[] csv(List<ExportRow> rows) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(ExportRow.COLUMNS);
            for (ExportRow row : rows) {
                printer.printRecord(row.cells().stream().map(Formula::armed));
            }
        }
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<ExportRow> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Prevention Portal", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Results");
            fill(sheet, 0, ExportRow.COLUMNS, null);
            for (int row = 0; row < rows.size(); row++) {
                fill(sheet, row + 1, rows.get(row).cells(), rows.get(row).value());
            }
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<String> cells, @Nullable Long value) {
        for (int column = 0; column < cells.size(); column++) {
            if (value != null && ExportRow.COLUMNS.get(column).equals("value")) {
                sheet.value(row, column, value);
            } else {
                sheet.value(row, column, cells.get(column));
            }
        }
    }
}
