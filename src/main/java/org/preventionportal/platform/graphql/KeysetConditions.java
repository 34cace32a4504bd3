package org.preventionportal.platform.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads the keys that a document is sorted by, and finds what comes after them. */
final class KeysetConditions {

    /** The key of a row that lacks it, in a cursor. No stored key is the same text. */
    private static final String NO_VALUE = "\0";

    private KeysetConditions() {}

    /**
     * What comes after a row differs from it in one key, and is equal to it in all keys before that.
     *
     * @param row its keys, by the names of the order
     */
    static Query beyond(Map<String, Object> row, Sort order, Query query) {
        List<Criteria> alternatives = new ArrayList<>();
        List<Criteria> equal = new ArrayList<>();
        for (Sort.Order key : order) {
            Object value = Objects.requireNonNull(row.get(key.getProperty()));
            alternatives.add(and(equal, further(key, value)));
            equal.add(
                    isMissing(key, value)
                            ? Criteria.where(key.getProperty()).is(null)
                            : Criteria.where(key.getProperty()).is(value));
        }
        var either = new Criteria().orOperator(alternatives).getCriteriaObject();
        return new BasicQuery(new Document("$and", List.of(query.getQueryObject(), either)), query.getFieldsObject());
    }

    /** MongoDB sorts rows without a value before all others, but compares a value only with others. */
    private static Criteria further(Sort.Order key, Object value) {
        Criteria further = Criteria.where(key.getProperty());
        if (key.isAscending()) {
            return isMissing(key, value) ? further.ne(null) : further.gt(value);
        }
        return isOptional(key) && !isMissing(key, value)
                ? new Criteria()
                        .orOperator(
                                further.lt(value),
                                Criteria.where(key.getProperty()).is(null))
                : further.lt(value);
    }

    private static boolean isMissing(Sort.Order key, Object value) {
        return isOptional(key) && value.equals(NO_VALUE);
    }

    /** Whether rows of the list may lack the key. */
    private static boolean isOptional(Sort.Order key) {
        return key.getNullHandling() != Sort.NullHandling.NATIVE;
    }

    private static Criteria and(List<Criteria> equal, Criteria further) {
        List<Criteria> all = new ArrayList<>(equal);
        all.add(further);
        return new Criteria().andOperator(all);
    }

    /** The keys of a document, by the names of the order: numbers, texts and instants. */
    static Map<String, Object> keys(BsonDocument stored, Sort order) {
        return order.stream()
                .collect(Collectors.toMap(
                        Sort.Order::getProperty, key -> key(stored, key.getProperty(), isOptional(key))));
    }

    private static Object key(BsonDocument stored, String name, boolean isOptional) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            var part = stored.get(name.substring(0, dot)) instanceof BsonDocument found ? found : new BsonDocument();
            return key(part, name.substring(dot + 1), isOptional);
        }
        return switch (stored.get(name)) {
            case BsonNumber number -> number.intValue();
            case BsonString text -> text.getValue();
            case BsonDateTime time -> Instant.ofEpochMilli(time.getValue());
            case null, default -> {
                if (!isOptional) {
                    throw new IllegalArgumentException("No cursor can have the key " + name);
                }
                yield NO_VALUE;
            }
        };
    }
}
