package org.preventionportal.spreadsheets.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.preventionportal.spreadsheets.reading.Formula;

/**
 * Holds a table to be opened by a spreadsheet.
 *
 * @param rows cells in the order of the columns: numbers as such, all else as text
 */
public record Sheet(String name, List<String> columns, List<? extends List<?>> rows) {

    /** With a byte order mark, so that Excel recognises UTF-8; nothing in it is run as a formula. */
    public byte[] csv() {
        var text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> cell instanceof String words ? Formula.armed(words) : String.valueOf(cell))
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of these. */
    public static byte[] xlsx(Sheet... sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Prevention Portal", "1.0")) {
            for (Sheet sheet : sheets) {
                sheet.fill(workbook.newWorksheet(sheet.name));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void fill(Worksheet page) {
        fill(page, 0, columns);
        for (int row = 0; row < rows.size(); row++) {
            fill(page, row + 1, rows.get(row));
        }
    }

    private static void fill(Worksheet page, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                page.value(row, column, number);
            } else {
                page.value(row, column, String.valueOf(cell));
            }
        }
    }
}
