package org.preventionportal.reporting.printing;

import java.util.List;
import org.preventionportal.reporting.reports.SealedReport;
import org.preventionportal.spreadsheets.writing.Sheet;

/** A report for spreadsheets: its figures as one table, and in a workbook its words and what it is beside that. */
final class ReportSheets {

    private ReportSheets() {}

    static byte[] csv(SealedReport sealed) {
        return figures(sealed).csv();
    }

    static byte[] xlsx(SealedReport sealed) {
        return Sheet.xlsx(
                new Sheet("About", List.of("what", "is"), ReportFacts.of(sealed)),
                figures(sealed),
                new Sheet("Words", List.of("part", "kind", "title", "text"), ReportFacts.words(sealed.report())));
    }

    private static Sheet figures(SealedReport sealed) {
        return new Sheet(
                "Figures",
                ReportRow.COLUMNS,
                ReportRow.all(sealed).stream().map(ReportRow::cells).toList());
    }
}
