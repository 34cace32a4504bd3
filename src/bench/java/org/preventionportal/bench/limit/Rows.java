package org.preventionportal.bench.limit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.preventionportal.bench.limit.Columns.Row;

/** Reads some columns of one collection. */
final class Rows {

    private final MongoCollection<Row> collection;
    private final Columns columns;

    Rows(MongoDatabase database, String collection, List<String> paths) {
        this.columns = new Columns(paths);
        this.collection = database.getCollection(collection, Row.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(columns), database.getCodecRegistry()));
    }

    List<Row> find(Bson condition, Document order, int most) {
        return collection
                .find(condition)
                .projection(columns.projection())
                .sort(order)
                .limit(most)
                .into(new ArrayList<>(most));
    }

    /** The rows that others refer to, by the id in their first column. */
    Map<String, Row> referredFrom(List<Row> others, int column) {
        List<String> ids = others.stream()
                .map(row -> row.text(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Row> found = new HashMap<>();
        collection
                .find(Filters.in("_id", ids))
                .projection(columns.projection())
                .forEach(row -> found.put(Objects.requireNonNull(row.text(0)), row));
        return found;
    }
}
