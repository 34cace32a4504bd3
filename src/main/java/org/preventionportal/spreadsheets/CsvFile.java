package org.preventionportal.spreadsheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.spreadsheets.reading.Formula;

/** Writes rows as CSV while they are read, so that no file is too large for the memory. */
final class CsvFile {

    private CsvFile() {}

    /**
     * Writes a byte order mark, so that Excel reads UTF-8, and nothing that a spreadsheet would run as a formula. Does
     * not close the stream: an incomplete file must not look complete.
     *
     * @param rows passes each row to the consumer that it gets
     */
    static void write(OutputStream file, List<String> columns, Consumer<Consumer<List<String>>> rows) {
        try {
            var text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
            text.append('\ufeff');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(columns);
            rows.accept(row -> csv.writeRecord(row.stream().map(Formula::armed).toList()));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
