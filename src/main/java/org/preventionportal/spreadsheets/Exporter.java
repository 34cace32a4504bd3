package org.preventionportal.spreadsheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
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
     * Writes a byte order mark, so that Excel reads UTF-8. Does not close the stream: an incomplete file must not look
     * complete.
     *
     * @throws Directory.Unavailable before anything is written
     */
    void write(Sheet sheet, OutputStream file) {
        var officers = new OfficerNames(directory);
        try {
            var text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
            text.append('\ufeff');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(sheet.columns().stream().map(Column::name).toList());
            rows(
                    sheet,
                    officers,
                    row -> csv.writeRecord(row.stream().map(Formula::armed).toList()));
            csv.flush();
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
}
