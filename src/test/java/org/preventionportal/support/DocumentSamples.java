package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Collects what a release stores, for later releases to read: those documents of all tests that together have every
 * field and every constant. Switched on with {@code -Dportal.document-samples=FOLDER}.
 */
final class DocumentSamples {

    private static final String FOLDER = System.getProperty("portal.document-samples", "");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private static final Map<String, Set<String>> seen = new ConcurrentHashMap<>();

    private DocumentSamples() {}

    static void take(MongoTemplate mongo, Set<String> collections) {
        if (!FOLDER.isEmpty()) {
            collections.forEach(collection -> take(mongo, collection));
        }
    }

    private static void take(MongoTemplate mongo, String collection) {
        Set<String> known = seen.computeIfAbsent(collection, _ -> ConcurrentHashMap.newKeySet());
        for (BsonDocument document :
                mongo.getDb().getCollection(collection, BsonDocument.class).find()) {
            Set<String> parts = new HashSet<>();
            collect(document, "", parts);
            if (known.addAll(parts)) {
                append(collection, document.toJson(EXACT));
            }
        }
    }

    private static void collect(BsonValue value, String path, Set<String> parts) {
        switch (value) {
            case BsonDocument document -> document.forEach((name, part) -> collect(part, path + "." + name, parts));
            case BsonArray array -> array.forEach(item -> collect(item, path, parts));
            case BsonString text
            when CONSTANT.matcher(text.getValue()).matches() -> parts.add(path + "=" + text.getValue());
            default -> parts.add(path + ":" + value.getBsonType());
        }
    }

    private static void append(String collection, String line) {
        try {
            Path folder = Files.createDirectories(Path.of(FOLDER));
            Files.writeString(
                    folder.resolve(collection + ".jsonl"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
