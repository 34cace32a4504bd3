package org.preventionportal.platform.mongodb;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Finds what the objects of one type are called, for a list about objects of all modules. Callers must check access.
 *
 * @param prefix what the ids of the type begin with
 * @param which condition for the objects whose titles may be shown to the caller
 * @param paths of the parts of the title in the stored document; a part that is missing is left out
 */
public record StoredTitles(
        MongoOperations mongo, String prefix, String collection, Supplier<Criteria> which, List<List<String>> paths) {

    public StoredTitles(MongoOperations mongo, String prefix, String collection, Criteria which, List<String> path) {
        this(mongo, prefix, collection, () -> which, List.of(path));
    }

    /** The titles by id. Ids of other types, and objects that are gone or have no title, have none. */
    public Map<String, String> find(Collection<String> ids) {
        List<String> own = ids.stream().filter(id -> id.startsWith(prefix)).toList();
        Map<String, String> titles = new HashMap<>();
        if (!own.isEmpty()) {
            var query = Query.query(Criteria.where("_id").in(own).andOperator(which.get()));
            paths.forEach(path -> query.fields().include(String.join(".", path)));
            mongo.find(query, Document.class, collection).forEach(document -> {
                String title = title(document);
                if (!title.isEmpty()) {
                    titles.put(document.getString("_id"), title);
                }
            });
        }
        return titles;
    }

    private String title(Document document) {
        return paths.stream()
                .flatMap(path -> Stream.ofNullable(document.getEmbedded(path, String.class)))
                .collect(Collectors.joining(", "));
    }
}
