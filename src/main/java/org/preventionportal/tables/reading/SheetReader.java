package org.preventionportal.tables.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.safeguarding.IdentifyingText;

/**
 * Reads a sheet row by row, never the whole of it, and is as tolerant as spreadsheets are different: any order and
 * writing of the columns; commas, semicolons or tabs; with a byte order mark or without.
 */
public final class SheetReader {

    public static final int MAX_ROWS = 200_000;
    public static final int MAX_MEGABYTES = 128;
    public static final int MAX_CELL_LENGTH = 10_000;
    private static final long MAX_BYTES = (long) MAX_MEGABYTES << 20;
    private static final int MAX_FIRST_LINE_LENGTH = 16_384;

    /** More than a row of the greatest length can have, so that its length is what is refused. */
    private static final int MAX_FIELDS = 2 * RowLengthLimit.MAX_ROW_LENGTH;

    private static final char NUL = '\0';
    private static final String NEVER_CLOSED =
            "A quotation mark opens here and never closes. Close it, or take it out.";
    private static final String TEXT_AFTER_QUOTES =
            "There is text between a closing quotation mark and the next column. Double the marks within a text.";

    private final List<Column> known;

    public SheetReader(List<Column> columns) {
        this.known = columns;
    }

    /** @throws BrokenFile where the file cannot be read, or not any further */
    public void read(InputStream file, Consumer<Cells> rows) {
        try (BufferedReader text = new BufferedReader(decoded(file), MAX_FIRST_LINE_LENGTH)) {
            char delimiter = delimiter(text);
            var limit = new RowLengthLimit(text);
            var handler = CsvRecordHandler.builder().maxFields(MAX_FIELDS).build();
            try (CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(true)
                    .build(handler, limit)) {
                read(records.iterator(), rows, limit);
            }
        } catch (CharacterCodingException foreign) {
            throw notUtf8();
        } catch (IOException unreadable) {
            throw new BrokenFile(1, "The file could not be read to its end. Send it again.");
        }
    }

    private static InputStreamReader decoded(InputStream file) throws IOException {
        var limited = BoundedInputStream.builder()
                .setInputStream(file)
                .setMaxCount(MAX_BYTES + 1)
                .setOnMaxCount((_, _) -> {
                    throw new BrokenFile(
                            1,
                            ErrorCode.TOO_LONG,
                            "A file has at most %d MB. Split it and import the parts.".formatted(MAX_MEGABYTES));
                })
                .get();
        var bytes = BOMInputStream.builder()
                .setInputStream(limited)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get();
        Charset charset = bytes.hasBOM() ? Charset.forName(bytes.getBOMCharsetName()) : StandardCharsets.UTF_8;
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** What divides the first row most often; Excel may say it in a line of its own, as in {@code sep=;}. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(MAX_FIRST_LINE_LENGTH);
        var first = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && first.length() < MAX_FIRST_LINE_LENGTH - 1; ) {
            first.append((char) next);
            next = text.read();
        }
        String line = first.toString().strip();
        if (line.startsWith("sep=") && line.length() == 5) {
            return line.charAt(4);
        }
        text.reset();
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(count(line, one), count(line, other)))
                .orElseThrow();
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(character -> character == delimiter).count();
    }

    private void read(Iterator<CsvRecord> records, Consumer<Cells> rows, RowLengthLimit limit) {
        long row = 1;
        CsvRecord header = next(records, row, limit);
        if (header == null) {
            throw new BrokenFile(
                    1,
                    ErrorCode.REQUIRED,
                    "The file is empty. Export the sheet again, with its first row of column names.");
        }
        List<Column> columns = columns(header);
        for (CsvRecord record = next(records, ++row, limit); record != null; record = next(records, ++row, limit)) {
            limit.renew();
            if (row > MAX_ROWS + 1) {
                throw new BrokenFile(
                        row,
                        ErrorCode.TOO_LONG,
                        "A file has at most %,d rows. Split it and import the parts.".formatted(MAX_ROWS));
            }
            if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.accept(cells(row, record, columns));
            }
        }
    }

    private static @Nullable CsvRecord next(Iterator<CsvRecord> records, long row, RowLengthLimit limit) {
        try {
            CsvRecord record = records.hasNext() ? records.next() : null;
            if (record != null && record.getFields().stream().anyMatch(cell -> cell.indexOf(NUL) >= 0)) {
                throw new BrokenFile(row, "The file is damaged here. In Excel save it again as \"CSV UTF-8\".");
            }
            return record;
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException ? notUtf8() : unreadable(row);
        } catch (CsvParseException failure) {
            throw problem(failure, row, limit);
        }
    }

    /** Of the text itself, FastCSV refuses only a quotation mark that never closes, and text after one that does. */
    private static BrokenFile problem(CsvParseException failure, long row, RowLengthLimit limit) {
        return switch (failure.getCause()) {
            case BrokenFile tooLarge -> tooLarge;
            case RowLengthLimit.Exceeded _ ->
                new BrokenFile(row, "A quotation mark opens here and does not close for very long. Close it.");
            case null -> new BrokenFile(row, limit.isAtEnd() ? NEVER_CLOSED : TEXT_AFTER_QUOTES);
            default -> unreadable(row);
        };
    }

    private static BrokenFile unreadable(long row) {
        return new BrokenFile(row, "The file could not be read from here on. Send it again.");
    }

    private static BrokenFile notUtf8() {
        return new BrokenFile(1, "The file is not written in UTF-8. In Excel choose \"CSV UTF-8\" where you save it.");
    }

    private List<Column> columns(CsvRecord header) {
        List<Column> columns = new ArrayList<>();
        for (String name : header.getFields()) {
            Column column = column(name.strip());
            if (column.isNamed("") || !columns.contains(column)) {
                columns.add(column);
            } else {
                throw new BrokenFile(1, "Two columns are called \"%s\". Take one out.".formatted(column.name()));
            }
        }
        known.stream()
                .filter(column -> column.isRequired() && !columns.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw new BrokenFile(
                            1,
                            ErrorCode.REQUIRED,
                            "The column \"%s\" is missing. Add it to the first row.".formatted(missing.name()));
                });
        return columns;
    }

    private Column column(String name) {
        if (name.isEmpty()) {
            return Column.optional("");
        }
        return known.stream()
                .filter(column -> column.isNamed(name))
                .findFirst()
                .orElseThrow(() -> new BrokenFile(
                        1,
                        "There is no column of one of the names in the first row. The columns are: %s."
                                .formatted(String.join(
                                        ", ", known.stream().map(Column::name).toList()))));
    }

    private static Cells cells(long row, CsvRecord record, List<Column> columns) {
        Map<String, String> values = new HashMap<>();
        var cells = new Cells(row, values);
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = Formula.disarmed(
                    IdentifyingText.withoutControls(record.getField(i)).strip());
            if (i >= columns.size() || columns.get(i).name().isEmpty()) {
                if (!cell.isEmpty()) {
                    cells.problem(null, "A cell has no column name above it. Name the column, or empty the cell.");
                    return cells;
                }
            } else if (cell.length() > MAX_CELL_LENGTH) {
                cells.problem(
                        columns.get(i).name(),
                        ErrorCode.TOO_LONG,
                        "This is too long for one cell. A quotation mark may be missing.");
            } else if (!cell.isEmpty()) {
                values.put(columns.get(i).name(), cell);
            }
        }
        return cells;
    }
}
