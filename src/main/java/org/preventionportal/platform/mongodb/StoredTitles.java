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
 * @param paths of the parts of the title in the stored document; a part that is missing is left out
 */
public record StoredTitles(
        MongoOperations mongo,
        String prefix,
        String collection,
        Supplier<Criteria> which,
        @Nullable String terms,
        List<List<String>> paths) {

    public StoredTitles(MongoOperations mongo, String prefix, String collection, Criteria which, List<String> path) {
        this(mongo, prefix, collection, () -> which, null, List.of(path));
    }

    /** The titles by id. Ids of other types, and objects that are gone or have no title, have none. */
    public Map<String, String> find(Collection<String> ids) {
        List<String> own = ids.stream().filter(id -> id.startsWith(prefix)).toList();
        return own.isEmpty() ? Map.of() : find(Criteria.where("_id").in(own), own.size());
    }

    /** The titles by id of the objects that fulfil a condition. */
    public Map<String, String> find(Criteria condition, int most) {
        var query =
                Query.query(new Criteria().andOperator(condition, which.get())).limit(most);
        paths.forEach(path -> query.fields().include(String.join(".", path)));
        Map<String, String> titles = new HashMap<>();
        mongo.find(query, Document.class, collection).forEach(document -> {
            String title = title(document);
            if (!title.isEmpty()) {
                titles.put(document.getString("_id"), title);
            }
        });
        return titles;
    }

    private String title(Document document) {
        return paths.stream()
                .flatMap(path -> Stream.ofNullable(document.getEmbedded(path, String.class)))
                .collect(Collectors.joining(", "));
    }
}
