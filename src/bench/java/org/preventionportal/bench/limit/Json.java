package org.preventionportal.bench.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes fields of documents as the portal's schema does. */
final class Json {

    private Json() {}

    /** Writes an answer of GraphQL with one root field. */
    static void data(JsonGenerator json, String field, Runnable content) {
        json.writeStartObject();
        json.writeObjectPropertyStart("data");
        json.writeObjectPropertyStart(field);
        content.run();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, Document of, String... names) {
        for (String name : names) {
            json.writeStringProperty(name, of.getString(name));
        }
    }

    static void words(JsonGenerator json, Document of, String name) {
        json.writeArrayPropertyStart(name);
        of.getList(name, String.class, List.of()).forEach(json::writeString);
        json.writeEndArray();
    }

    static void instants(JsonGenerator json, Document of, String... names) {
        for (String name : names) {
            Date date = of.getDate(name);
            json.writeStringProperty(
                    name, date == null ? null : date.toInstant().toString());
        }
    }

    static String text(Document of, String name) {
        return Objects.requireNonNull(of.getString(name));
    }

    static Document part(Document of, String name) {
        return Objects.requireNonNull(of.get(name, Document.class));
    }

    static @Nullable String day(@Nullable Long time) {
        return time == null
                ? null
                : LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC)
                        .toString();
    }

    static @Nullable String instant(@Nullable Long time) {
        return time == null ? null : Instant.ofEpochMilli(time).toString();
    }
}
