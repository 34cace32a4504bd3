package org.preventionportal.reporting.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.preventionportal.reporting.reports.SealedReport;
import org.preventionportal.spreadsheets.reading.Formula;

/** A report for spreadsheets: its figures as one table, and in a workbook its words and what it is beside that. */
final class ReportSheets {

    private ReportSheets() {}

    /** With a byte order mark, by which Excel knows UTF-8. */
    static byte[] csv(SealedReport sealed) {
        var text = new StringWriter().append('\uFEFF');
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(ReportRow.COLUMNS);
            for (ReportRow row : ReportRow.all(sealed)) {
                printer.printRecord(
                        row.cells().stream().map(cell -> cell instanceof String words ? Formula.armed(words) : cell));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(SealedReport sealed) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Prevention Portal", "1.0")) {
            fill(workbook.newWorksheet("About"), List.of("what", "is"), ReportFacts.of(sealed));
            fill(
                    workbook.newWorksheet("Figures"),
                    ReportRow.COLUMNS,
                    ReportRow.all(sealed).stream().map(ReportRow::cells).toList());
            fill(
                    workbook.newWorksheet("Words"),
                    List.of("part", "kind", "title", "text"),
                    ReportFacts.words(sealed.report()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<String> columns, List<? extends List<?>> rows) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Object cell = rows.get(row).get(column);
                if (cell instanceof Number number) {
                    sheet.value(row + 1, column, number);
                } else {
                    sheet.value(row + 1, column, String.valueOf(cell));
                }
            }
        }
    }
}
