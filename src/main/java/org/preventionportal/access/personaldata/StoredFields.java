package org.preventionportal.access.personaldata;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads fields of a stored document by path, through lists on the way. */
final class StoredFields {

    private StoredFields() {}

    /** The documents that hold the value directly in the last field of the path, alone or in a list. */
    static Stream<Document> holders(Document stored, String path, String value) {
        int dot = path.lastIndexOf('.');
        String field = path.substring(dot + 1);
        return below(stored, dot < 0 ? "" : path.substring(0, dot))
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .filter(holder -> spread(holder.get(field)).anyMatch(value::equals));
    }

    /** The first text at the path; empty if there is none. */
    static String text(Document stored, String path) {
        return below(stored, path)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    /** The name of the first date of a document, which is when it was made: a change or an end is stored after it. */
    static Optional<String> date(Document stored) {
        return stored.entrySet().stream()
                .filter(field -> field.getValue() instanceof Date)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Everything at the path. */
    static Stream<Object> below(Object stored, String path) {
        if (path.isEmpty()) {
            return Stream.of(stored);
        }
        int dot = path.indexOf('.');
        String field = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        return spread(((Document) stored).get(field))
                .filter(next -> rest.isEmpty() || next instanceof Document)
                .flatMap(next -> below(next, rest));
    }

    private static Stream<Object> spread(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().filter(Objects::nonNull).map(Object.class::cast)
                : Stream.ofNullable(value);
    }
}
