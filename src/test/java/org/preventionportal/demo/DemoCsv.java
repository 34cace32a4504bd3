package org.preventionportal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads the demo's tables, whose words are those of the domain in lower case. */
public final class DemoCsv {

    private DemoCsv() {}

    public static <T> List<T> read(String file, Class<T> row) {
        try (InputStream in = DemoCsv.class.getResourceAsStream(file);
                MappingIterator<T> rows = CsvMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .readerFor(row)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
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
