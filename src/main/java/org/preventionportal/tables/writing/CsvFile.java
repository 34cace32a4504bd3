package org.preventionportal.tables.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preventionportal.tables.reading.Formula;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/**
 * Writes rows as CSV while they are read, so that no file is too large for the memory: with a byte order mark, so that
 * Excel reads UTF-8, and with nothing that a spreadsheet would run as a formula. The stream is flushed and never
 * closed: an incomplete file must not look complete.
 */
public final class CsvFile implements Flushable {

    public static final MediaType TYPE = MediaType.parseMediaType("text/csv; charset=utf-8");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    /** Begins the file with the names of its columns. */
    public CsvFile(OutputStream file, List<String> columns) {
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        try {
            text.append(BYTE_ORDER_MARK);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        this.csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
    }

    /**
     * Returns the header with which a browser keeps the file.
     *
     * @param name of the file, without its ending
     */
    public static String attachment(String name) {
        return ContentDisposition.attachment().filename(name + ".csv").build().toString();
    }

    /** @param cells in the order of the columns: numbers as such, all else as text */
    public void write(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::text).toList());
    }

    /** Callers flush at the end, and only if the file is complete. */
    @Override
    public void flush() {
        try {
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(Object cell) {
        return cell instanceof String words ? Formula.armed(words) : String.valueOf(cell);
    }
}
