package org.preventionportal.spreadsheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.tables.writing.CsvFile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a sheet as a file, row by row as it is read from the database. */
@RestController
class ExportDownload {

    private final Exports exports;

    ExportDownload(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/exports/{name}.csv")
    @HttpOperation("export")
    void download(@PathVariable String name, HttpServletResponse response) throws IOException {
        Sheet sheet = Stream.of(Sheet.values())
                .filter(one -> EnumWords.of(one).equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound("There is no such export."));
        response.setContentType(CsvFile.TYPE.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, CsvFile.attachment(name));
        exports.write(sheet, response.getOutputStream(), Caller.current());
    }
}
