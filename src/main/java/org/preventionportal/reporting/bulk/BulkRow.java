package org.preventionportal.reporting.bulk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * Holds a row of an export by column: texts, numbers, lists of codes and disclosed numbers. A value that does not apply
 * has no cell; a suppressed number has a cell that says so.
 */
final class BulkRow {

    private final Map<String, Object> cells = new LinkedHashMap<>();

    BulkRow with(String column, @Nullable Object value) {
        if (value instanceof Enum<?> code) {
            cells.put(column, code.name());
        } else if (value != null) {
            cells.put(column, value);
        }
        return this;
    }

    /** Adds codes in their order. */
    BulkRow with(String column, Collection<? extends Enum<?>> codes) {
        cells.put(column, codes.stream().map(Enum::name).toList());
        return this;
    }

    /** Returns the values, with null for a suppressed number. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        cells.forEach((column, cell) -> values.put(column, value(cell)));
        return values;
    }

    private static @Nullable Object value(Object cell) {
        return switch (cell) {
            case DisclosedNumber number -> number.isSuppressed() ? null : number.cell();
            default -> cell;
        };
    }

    /** Returns the values as text, in the order of the columns. */
    List<String> texts(List<String> columns) {
        return columns.stream().map(column -> text(cells.get(column))).toList();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case DisclosedNumber number -> number.cell().toString();
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining("; "));
            default -> cell.toString();
        };
    }
}
