package org.preventionportal.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the demo's tables, whose words are those of the domain in lower case. */
public final class DemoCsv {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoCsv() {}

    public static <T> List<T> read(String file, Class<T> row) {
        InputStream in = Objects.requireNonNull(DemoCsv.class.getResourceAsStream(file));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream()
                    .map(cells -> JSON.convertValue(cells.getFieldsAsMap(), row))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static <E extends Enum<E>> E constant(Class<E> type, String words) {
        return Enum.valueOf(type, words.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Words that have bars between them. */
    public static List<String> words(String words) {
        return List.of(words.split("\\|", -1));
    }

    /** @param words one after the other, with bars between them */
    public static <E extends Enum<E>> List<E> constants(Class<E> type, String words) {
        return words(words).stream().map(word -> constant(type, word)).toList();
    }
}
