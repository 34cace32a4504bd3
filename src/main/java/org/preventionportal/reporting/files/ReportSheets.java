package org.preventionportal.reporting.files;

import java.util.List;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.spreadsheets.writing.Sheet;

/** A report for spreadsheets: its figures as one table, and in a workbook its words and what it is beside that. */
final class ReportSheets {

    private ReportSheets() {}

    static byte[] csv(VerifiedReport sealed) {
        return figures(sealed).csv();
    }

    static byte[] xlsx(VerifiedReport sealed) {
        return Sheet.xlsx(
                new Sheet("About", List.of("what", "is"), ReportFacts.of(sealed)),
                figures(sealed),
                new Sheet("Words", List.of("part", "kind", "title", "text"), ReportFacts.words(sealed.report())));
    }

    private static Sheet figures(VerifiedReport sealed) {
        return new Sheet(
                "Figures",
                ReportRow.COLUMNS,
                ReportRow.all(sealed).stream().map(ReportRow::cells).toList());
    }
}
