package org.preventionportal.platform.mongodb;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Finds what the objects of one type are called, for a list about objects of all modules. Callers must check access.
 *
 * @param prefix what the ids of the type begin with
 * @param which condition for the objects whose titles may be shown to the caller
 * @param terms the indexed field with the words of the title, among others; null if the type is not found by its title
 * @param label the path of what is shown before the title, such as a reference; null if there is nothing
 * @param path of the title in the stored document
 */
public record StoredTitles(
        MongoOperations mongo,
        String prefix,
        String collection,
        Supplier<Criteria> which,
        @Nullable String terms,
        @Nullable List<String> label,
        List<String> path) {

    public StoredTitles(MongoOperations mongo, String prefix, String collection, Criteria which, List<String> path) {
        this(mongo, prefix, collection, () -> which, path);
    }

    public StoredTitles(
            MongoOperations mongo, String prefix, String collection, Supplier<Criteria> which, List<String> path) {
        this(mongo, prefix, collection, which, null, null, path);
    }

    /** The titles by id. Ids of other types, and objects that are gone or have no title, have none. */
    public Map<String, String> find(Collection<String> ids) {
        List<String> own = ids.stream().filter(id -> id.startsWith(prefix)).toList();
        List<List<String>> parts = label == null ? List.of(path) : List.of(label, path);
        return own.isEmpty() ? Map.of() : find(Criteria.where("_id").in(own), own.size(), parts);
    }

    /** The titles by id of the objects that fulfil a condition, without what is shown before them. */
    public Map<String, String> findUnlabelled(Criteria condition, int most) {
        return find(condition, most, List.of(path));
    }

    private Map<String, String> find(Criteria condition, int most, List<List<String>> parts) {
        var query =
                Query.query(new Criteria().andOperator(condition, which.get())).limit(most);
        parts.forEach(part -> query.fields().include(String.join(".", part)));
        Map<String, String> titles = new HashMap<>();
        mongo.find(query, Document.class, collection).forEach(document -> {
            String title = title(document, parts);
            if (!title.isEmpty()) {
                titles.put(document.getString("_id"), title);
            }
        });
        return titles;
    }

    private static String title(Document document, List<List<String>> parts) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(document.getEmbedded(part, String.class)))
                .collect(Collectors.joining(", "));
    }
}
