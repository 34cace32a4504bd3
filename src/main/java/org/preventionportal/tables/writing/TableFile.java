package org.preventionportal.tables.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Holds a table to be opened by a spreadsheet.
 *
 * @param rows cells in the order of the columns: numbers as such, all else as text
 */
public record TableFile(String name, List<String> columns, List<? extends List<?>> rows) {

    public byte[] csv() {
        var bytes = new ByteArrayOutputStream();
        var csv = new CsvFile(bytes, columns);
        rows.forEach(csv::write);
        csv.flush();
        return bytes.toByteArray();
    }

    /** A workbook of these. */
    public static byte[] xlsx(TableFile... tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Prevention Portal", "1.0")) {
            for (TableFile table : tables) {
                table.fill(workbook.newWorksheet(table.name));
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
