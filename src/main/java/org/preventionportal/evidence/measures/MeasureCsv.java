package org.preventionportal.evidence.measures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Reads rows of a month and a number, as they are copied from a spreadsheet or a CSV file. */
final class MeasureCsv {

    private static final int MAX_MONTHS = 120;
    private static final int MAX_VALUE = 1_000_000;
    private static final List<DateTimeFormatter> MONTHS = Stream.of(
                    "uuuu-MM", "uuuu-MM-dd", "MM/uuuu", "dd/MM/uuuu", "MMM uuuu", "MMMM uuuu", "MMM-uu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private MeasureCsv() {}

    /** @throws Refusal if a row is no month with a number, or a month is there twice */
    static List<MonthlyValue> read(String csv) {
        List<MonthlyValue> values = new ArrayList<>();
        for (CsvRecord row : rows(csv)) {
            Optional<LocalDate> month = month(row.getField(0));
            if (month.isEmpty() && row.getStartingLineNumber() == 1) {
                continue; // headings
            }
            values.add(new MonthlyValue(
                    month.orElseThrow(() -> refused(row, "Write the month first, such as 2019-04 or April 2019.")),
                    value(row)));
        }
        return require(values.stream()
                .sorted(Comparator.comparing(MonthlyValue::month))
                .toList());
    }

    private static List<CsvRecord> rows(String csv) {
        char separator = csv.indexOf('\t') >= 0 ? '\t' : ',';
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv)) {
            return rows.stream().toList();
        } catch (IOException | CsvParseException unreadable) {
            throw new Refusal(UserError.input(
                    "measure.csv", ErrorCode.INVALID, "This is no CSV file: a quotation mark is not closed."));
        }
    }

    private static Optional<LocalDate> month(String text) {
        return MONTHS.stream().flatMap(format -> month(text, format).stream()).findFirst();
    }

    private static Optional<LocalDate> month(String text, DateTimeFormatter format) {
        try {
            return Optional.of(YearMonth.parse(text.strip(), format).atDay(1));
        } catch (DateTimeParseException otherSpelling) {
            return Optional.empty();
        }
    }

    private static int value(CsvRecord row) {
        String text = row.getFieldCount() < 2 ? "" : row.getField(1).strip().replace(",", "");
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > MAX_VALUE) {
            throw refused(row, "Write a whole number from 0 to 1,000,000 after the month.");
        }
        return Integer.parseInt(text);
    }

    private static List<MonthlyValue> require(List<MonthlyValue> values) {
        if (values.isEmpty() || values.size() > MAX_MONTHS) {
            throw new Refusal(UserError.input(
                    "measure.csv",
                    values.isEmpty() ? ErrorCode.REQUIRED : ErrorCode.TOO_LONG,
                    "Enter the numbers of 2 to %d months, one on each row.".formatted(MAX_MONTHS)));
        }
        if (values.stream().map(MonthlyValue::month).distinct().count() < values.size()) {
            throw new Refusal(UserError.input("measure.csv", ErrorCode.INVALID, "Enter each month only once."));
        }
        return values;
    }

    private static Refusal refused(CsvRecord row, String message) {
        return new Refusal(UserError.input(
                "measure.csv", ErrorCode.INVALID, "Row %d: %s".formatted(row.getStartingLineNumber(), message)));
    }
}
