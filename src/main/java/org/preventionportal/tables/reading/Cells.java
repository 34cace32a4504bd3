package org.preventionportal.tables.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.safeguarding.IdentifyingText;

/**
 * Holds one row while it is read: its cells by column, and the problems with them. A cell that cannot be used gives a
 * problem and null, so that all problems of a row are found at once.
 */
public final class Cells {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final long row;
    private final Map<String, String> values;
    private final List<RowProblem> problems = new ArrayList<>();

    Cells(long row, Map<String, String> values) {
        this.row = row;
        this.values = values;
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public void problem(@Nullable String column, String message) {
        problem(column, ErrorCode.INVALID, message);
    }

    public void problem(@Nullable String column, ErrorCode code, String message) {
        problems.add(new RowProblem(row, column, code, message));
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }

    @Nullable
    public String text(String column) {
        return values.get(column);
    }

    /** @param remedy what to do where the cell is empty */
    @Nullable
    public String required(String column, String remedy) {
        if (!has(column)) {
            problem(column, ErrorCode.REQUIRED, remedy);
        }
        return text(column);
    }

    /** Text that people typed: of limited length, with characters that can be seen only, and naming no child. */
    @Nullable
    public String freeText(String column, int longest, LocalDate today) {
        String text = text(column);
        if (text != null) {
            if (text.length() > longest) {
                problem(
                        column,
                        ErrorCode.TOO_LONG,
                        "Use at most %,d characters for the %s.".formatted(longest, column));
            } else {
                IdentifyingText.errorsInRow(text, today)
                        .forEach(error -> problem(column, error.code(), error.message()));
            }
        }
        return text;
    }

    @Nullable
    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return read(column, text(column), type);
    }

    private <E extends Enum<E>> @Nullable E read(String column, @Nullable String cell, Class<E> type) {
        if (cell == null) {
            return null;
        }
        Optional<E> value = CodedWords.read(cell, type);
        if (value.isEmpty()) {
            problem(column, "There is no such %s. Use one of: %s.".formatted(column, CodedWords.all(type)));
        }
        return value.orElse(null);
    }

    /** Several values in one cell, divided by semicolons, commas, slashes, bars or line breaks. */
    public <E extends Enum<E>> List<E> someOf(String column, Class<E> type) {
        Set<E> all = new LinkedHashSet<>();
        String cell = text(column);
        if (cell != null) {
            for (String part : cell.split("[;,/|\\n]", -1)) {
                E value = part.isBlank() ? null : read(column, part.strip(), type);
                if (value != null && !all.add(value)) {
                    problem(column, "This cell has the same value twice. Remove one of them.");
                }
            }
        }
        return List.copyOf(all);
    }

    @Nullable
    public LocalDate day(String column) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        Optional<LocalDate> day = SheetDays.read(cell);
        if (day.isEmpty()) {
            problem(column, "This is not a day in \"%s\". Write it like 26/03/2020 or 2020-03-26.".formatted(column));
        } else if (day.get().isBefore(EARLIEST)) {
            problem(
                    column,
                    ErrorCode.OUT_OF_RANGE,
                    "The day in \"%s\" lies before the year 2000. Correct the year.".formatted(column));
        } else if (day.get().isAfter(LATEST)) {
            problem(
                    column,
                    ErrorCode.OUT_OF_RANGE,
                    "The day in \"%s\" lies after the year 2100. Correct the year.".formatted(column));
        }
        return day.orElse(null);
    }

    /** A day that has come. */
    @Nullable
    public LocalDate pastDay(String column, LocalDate today) {
        LocalDate day = day(column);
        if (day != null && day.isAfter(today)) {
            problem(
                    column,
                    ErrorCode.OUT_OF_RANGE,
                    "The day in \"%s\" is still to come. Correct it, or import the row after it.".formatted(column));
        }
        return day;
    }

    @Nullable
    public Integer number(String column, int most) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        String digits = cell.matches("\\d{1,3}([, \u00a0]\\d{3})++") ? cell.replaceAll("\\D", "") : cell;
        if (!digits.matches("\\d{1,9}")) {
            refuseNumber(column, cell, most);
            return null;
        }
        int number = Integer.parseInt(digits);
        if (number > most) {
            refuseAbove(most, column);
        }
        return number;
    }

    private void refuseAbove(int most, String column) {
        problem(column, ErrorCode.OUT_OF_RANGE, "\"%s\" can be at most %,d. Check the number.".formatted(column, most));
    }

    private void refuseNumber(String column, String cell, int most) {
        if (cell.matches("-\\d.*")) {
            problem(
                    column,
                    ErrorCode.OUT_OF_RANGE,
                    "\"%s\" cannot be less than 0. Correct the number.".formatted(column));
        } else if (cell.matches("\\d+[.,]\\d+")) {
            problem(column, "\"%s\" counts people, so it is a whole number.".formatted(column));
        } else if (cell.matches("\\d+")) {
            refuseAbove(most, column);
        } else {
            problem(
                    column,
                    "\"%s\" is a number in digits, such as 25. Put other words into the description."
                            .formatted(column));
        }
    }
}
