package org.preventionportal.support;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Finds conditions for which only MongoDB would use a partial index: engines on PostgreSQL do not infer from a value
 * that the field is there.
 */
final class PartialIndexRules {

    private static final Set<String> FILTERS = Set.of("filter", "query", "q", "$match");

    /** Conditions that documents without the field may meet. */
    private static final Set<String> EXCLUDING = Set.of("$ne", "$nin", "$not");

    private final Map<String, Set<String>> fields = new ConcurrentHashMap<>();

    /** Learns which indexes hold only the documents that have a field. */
    void learn(BsonDocument createIndexes) {
        createIndexes.getArray("indexes").stream()
                .map(index -> index.asDocument().getDocument("partialFilterExpression", new BsonDocument()))
                .forEach(condition -> fields.computeIfAbsent(
                                collection(createIndexes), _ -> ConcurrentHashMap.newKeySet())
                        .addAll(condition.keySet()));
    }

    /** @return what is wrong with the command, in words */
    Optional<String> violation(BsonDocument command) {
        Set<String> partial = fields.getOrDefault(collection(command), Set.of());
        if (partial.isEmpty()) {
            return Optional.empty();
        }
        return filters(command)
                .flatMap(filter -> partial.stream().filter(field -> implies(filter, field)))
                .findFirst()
                .map("A condition of %s does not say $exists, and there is a partial index"::formatted);
    }

    private static String collection(BsonDocument command) {
        return command.getString(command.getFirstKey()).getValue();
    }

    private static Stream<BsonDocument> filters(BsonValue value) {
        return switch (value) {
            case BsonDocument document ->
                document.entrySet().stream()
                        .flatMap(entry ->
                                FILTERS.contains(entry.getKey()) && entry.getValue() instanceof BsonDocument filter
                                        ? Stream.of(filter)
                                        : filters(entry.getValue()));
            case BsonValue array
            when array.isArray() -> array.asArray().stream().flatMap(PartialIndexRules::filters);
            default -> Stream.empty();
        };
    }

    /** Whether only documents with the field can match somewhere in the filter, although it does not say so. */
    private static boolean implies(BsonDocument filter, String field) {
        return filter.entrySet().stream().anyMatch(entry -> switch (entry.getValue()) {
            case BsonValue clauses
            when clauses.isArray() && entry.getKey().startsWith("$") ->
                clauses.asArray().stream().anyMatch(clause -> implies(clause.asDocument(), field));
            case BsonDocument condition
            when entry.getKey().equals(field) ->
                !condition.containsKey("$exists") && !EXCLUDING.containsAll(condition.keySet());
            case BsonValue value -> entry.getKey().equals(field) && !value.isNull();
        });
    }
}
