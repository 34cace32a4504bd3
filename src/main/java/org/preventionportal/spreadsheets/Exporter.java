package org.preventionportal.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.preventionportal.access.Directory;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.spreadsheets.reading.Column;
import org.preventionportal.spreadsheets.reading.Formula;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.stereotype.Component;

/** Writes a sheet row by row, with the columns that an import reads. Callers must check access. */
@Component
class Exporter {

    private final PartnerRecords partners;
    private final TaskRecords tasks;
    private final Directory directory;

    Exporter(PartnerRecords partners, TaskRecords tasks, Directory directory) {
        this.partners = partners;
        this.tasks = tasks;
        this.directory = directory;
    }

    /**
     * Writes a byte order mark, so that Excel reads UTF-8. Does not close the stream: an incomplete file must not look complete.
     *
     * @throws Directory.Unavailable before anything is written
     */
    void write(Sheet sheet, OutputStream file) {
        var officers = new OfficerNames(directory);
        try {
            var printer = new CSVPrinter(new OutputStreamWriter(file, StandardCharsets.UTF_8), CSVFormat.EXCEL);
            printer.getOut().append('\ufeff');
            printer.printRecord(sheet.columns().stream().map(Column::name));
            rows(sheet, officers, row -> print(printer, row));
            printer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void rows(Sheet sheet, OfficerNames officers, Consumer<List<String>> row) {
        switch (sheet) {
            case PARTNERS ->
                partners.forEach(
                        partner -> row.accept(PartnerRow.of(partner, officers).cells()));
            case TASKS ->
                tasks.forEach(
                        task -> row.accept(new ExistingTask(task).row(officers).cells()));
        }
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row.stream().map(Formula::armed));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
