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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Reads rows of a month and a number, as they are copied from a spreadsheet or a CSV file. */
final class MeasureCsv {

    private static final String FIELD = "measure.csv";
    private static final int MAX_MONTHS = 120;
    private static final int MAX_VALUE = 1_000_000;
    private static final int MAX_NAMED_ROWS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-MM-dd][uuuu-MM][dd/MM/uuuu][MM/uuuu][MMM uuuu][MMM-uu]")
            .toFormatter(DateWords.SHORT_MONTHS);

    private final LocalDate today;
    private final Map<LocalDate, Long> rows = new HashMap<>();
    private final List<MonthlyValue> values = new ArrayList<>();
    private final Map<Long, List<UserError>> problems = new LinkedHashMap<>();

    private MeasureCsv(LocalDate today) {
        this.today = today;
    }

    /** @throws Refusal if a row has no number or no month that has begun, or a month is there twice */
    static List<MonthlyValue> read(String csv, LocalDate today) {
        var measure = new MeasureCsv(today);
        List<CsvRecord> filled = rows(csv).stream()
                .filter(row -> !row.getFields().stream().allMatch(String::isBlank))
                .toList();
        boolean hasHeadings = !filled.isEmpty() && isHeadings(filled.getFirst());
        filled.stream().skip(hasHeadings ? 1 : 0).forEach(measure::add);
        return measure.require();
    }

    private static List<CsvRecord> rows(String csv) {
        char separator = csv.indexOf('\t') >= 0 ? '\t' : ',';
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            return rows.stream().toList();
        } catch (IOException | CsvParseException unreadable) {
            throw new Refusal(
                    UserError.input(FIELD, ErrorCode.INVALID, "This is no CSV file: check its quotation marks."));
        }
    }

    private void add(CsvRecord row) {
        Optional<LocalDate> month = month(row.getField(0).strip());
        Optional<Integer> value = value(row);
        month.ifPresentOrElse(
                known -> check(row, known),
                () -> problem(
                        row, "month", ErrorCode.INVALID, "Write the month first, such as 2019-04 or April 2019."));
        if (value.isEmpty()) {
            problem(row, "number", ErrorCode.INVALID, "Write a whole number from 0 to 1,000,000 after the month.");
        }
        month.ifPresent(known -> value.ifPresent(number -> values.add(new MonthlyValue(known, number))));
    }

    private static boolean isHeadings(CsvRecord first) {
        return value(first).isEmpty() && first.getField(0).chars().noneMatch(Character::isDigit);
    }

    private static Optional<LocalDate> month(String text) {
        try {
            return Optional.of(
                    YearMonth.parse(DateWords.shortenMonths(text), TYPED).atDay(1));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> value(CsvRecord row) {
        String text = row.getFieldCount() < 2 ? "" : row.getField(1).strip().replace(",", "");
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MAX_VALUE);
    }

    private void check(CsvRecord row, LocalDate month) {
        Long earlier = rows.putIfAbsent(month, row.getStartingLineNumber());
        if (month.isBefore(EARLIEST) || month.isAfter(today)) {
            problem(row, "month", ErrorCode.OUT_OF_RANGE, "Enter a month from 2000 on that has begun.");
        } else if (earlier != null) {
            String twice = "%s is in row %d, too. Enter each month only once.";
            problem(row, "month", ErrorCode.INVALID, twice.formatted(DateWords.monthInWords(month), earlier));
        }
    }

    private void problem(CsvRecord row, String column, ErrorCode code, String message) {
        long number = row.getStartingLineNumber();
        problems.computeIfAbsent(number, _ -> new ArrayList<>())
                .add(UserError.input(FIELD, code, "Row %d, %s: %s".formatted(number, column, message)));
    }

    /** Names what is wrong in the first rows, and counts the others. */
    private Refusal refusal() {
        List<UserError> named = new ArrayList<>();
        problems.values().stream().limit(MAX_NAMED_ROWS).forEach(named::addAll);
        int more = problems.size() - MAX_NAMED_ROWS;
        if (more > 0) {
            String rest = more == 1 ? "… and 1 more row." : "… and %d more rows.".formatted(more);
            named.add(UserError.input(FIELD, ErrorCode.INVALID, rest));
        }
        return new Refusal(named.toArray(UserError[]::new));
    }

    private List<MonthlyValue> require() {
        if (!problems.isEmpty()) {
            throw refusal();
        }
        if (values.isEmpty() || values.size() > MAX_MONTHS) {
            throw new Refusal(UserError.input(
                    FIELD,
                    values.isEmpty() ? ErrorCode.REQUIRED : ErrorCode.TOO_LONG,
                    "Enter the numbers of 2 to %d months, one on each row.".formatted(MAX_MONTHS)));
        }
        return values.stream().sorted(Comparator.comparing(MonthlyValue::month)).toList();
    }
}
