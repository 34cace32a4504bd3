package org.preventionportal.access.personaldata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds the title of what a stored record belongs to, so that people read no ids. */
interface RecordTitles {

    /** Begins a search. It remembers titles, and the next search reads them anew. */
    Function<Document, String> lookup();

    /** The record has the title itself. The first path that leads to a text counts. */
    static RecordTitles within(String... paths) {
        return () -> stored -> Stream.of(paths)
                .map(path -> StoredFields.text(stored, path))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Another object has the title, and the record has its id. */
    static RecordTitles of(MongoOperations mongo, String reference, Class<?> type, String path) {
        return () -> {
            Map<Object, String> known = new HashMap<>();
            return stored -> Optional.ofNullable(stored.get(reference))
                    .map(id -> known.computeIfAbsent(id, _ -> title(mongo, id, type, path)))
                    .orElse("");
        };
    }

    private static String title(MongoOperations mongo, Object id, Class<?> type, String path) {
        var byId = Query.query(Criteria.where("_id").is(id));
        byId.fields().include(path);
        return Optional.ofNullable(mongo.findOne(byId, Document.class, mongo.getCollectionName(type)))
                .map(found -> StoredFields.text(found, path))
                .orElse("");
    }
}
