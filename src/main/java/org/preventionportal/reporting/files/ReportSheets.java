package org.preventionportal.reporting.files;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.evidence.theory.support.TheorySheet;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.tables.writing.TableFile;

/** Writes a report for spreadsheets: the indicators as one table and, in a workbook, also its text and its details. */
final class ReportSheets {

    private ReportSheets() {}

    static byte[] csv(List<ReportRow> rows) {
        return indicators(rows).csv();
    }

    static byte[] xlsx(VerifiedReport report) {
        List<SupportedTheoryElement> theory = report.report().content().theoryElements();
        return TableFile.xlsx(Stream.concat(
                        Stream.of(
                                new TableFile("About", List.of("field", "value"), ReportFacts.of(report)),
                                indicators(ReportRow.all(report)),
                                new TableFile(
                                        "Text",
                                        List.of("section", "kind", "title", "text"),
                                        ReportFacts.words(report.report()))),
                        theory.isEmpty() ? Stream.empty() : Stream.of(TheorySheet.of(theory)))
                .toArray(TableFile[]::new));
    }

    private static TableFile indicators(List<ReportRow> rows) {
        return new TableFile(
                "Indicators",
                ReportRow.COLUMNS,
                rows.stream().map(ReportRow::cells).toList());
    }
}
