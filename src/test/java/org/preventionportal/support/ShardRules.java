package org.preventionportal.support;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Finds commands that a cluster of several shards would have to send to all of them, though nobody has agreed. */
final class ShardRules {

    private static final Set<String> EXCLUDING = Set.of("$ne", "$nin", "$not", "$exists");

    /** Where a value that no document has any more does no harm, and an index answers without reading documents. */
    private static final Set<String> DISTINCT = Set.of("tasks progress.officer");

    private ShardRules() {}

    /** @return what is wrong with the command, in words */
    static Optional<String> violation(BsonDocument command) {
        String operation = command.getFirstKey();
        return ShardKeys.scatteredFields(command.getString(operation).getValue())
                .flatMap(fields -> switch (operation) {
                    case "find" -> read(command.getDocument("filter", new BsonDocument()), order(command), fields);
                    case "count" -> read(command.getDocument("query", new BsonDocument()), order(command), fields);
                    case "distinct" -> distinct(command);
                    case "aggregate" -> read(match(command), new BsonDocument(), fields);
                    case "findAndModify" -> write(command.getDocument("query"));
                    case "update" -> writes(command, "updates");
                    case "delete" -> writes(command, "deletes");
                    default -> Optional.empty();
                });
    }

    private static Optional<String> writes(BsonDocument command, String list) {
        return command.getArray(list).stream()
                .map(BsonValue::asDocument)
                .filter(write -> !CommandRules.isMoveInQueue(write))
                .flatMap(write -> write(write.getDocument("q")).stream())
                .findFirst();
    }

    private static Optional<String> write(BsonDocument filter) {
        return CommandRules.namesIds(filter, ShardKeys.KEY)
                ? Optional.empty()
                : Optional.of("A write does not name its shard key");
    }

    private static Optional<String> read(BsonDocument filter, BsonDocument order, Set<String> fields) {
        boolean isAgreed = CommandRules.namesIds(filter, ShardKeys.KEY)
                || hasCondition(filter, fields)
                || (!hasAnyCondition(filter) && isWhole(order, fields));
        return isAgreed
                ? Optional.empty()
                : Optional.of(
                        "A read neither names its shard key nor is listed in ShardKeys: see \"Commands and shards\""
                                + " in src/docs/developers/testing.md");
    }

    private static Optional<String> distinct(BsonDocument command) {
        String key = "%s %s"
                .formatted(
                        command.getString("distinct").getValue(),
                        command.getString("key").getValue());
        return DISTINCT.contains(key)
                ? Optional.empty()
                : Optional.of("Before MongoDB 8.1, distinct also reads documents that have moved to another shard");
    }

    /** Whether it reads everything, be it page by page. */
    private static boolean isWhole(BsonDocument order, Set<String> fields) {
        return order.isEmpty() || order.getFirstKey().equals(ShardKeys.KEY) || fields.contains(order.getFirstKey());
    }

    private static boolean hasCondition(BsonDocument filter, Set<String> fields) {
        return filter.entrySet().stream().anyMatch(entry -> switch (entry.getKey()) {
            case "$and" -> clauses(entry.getValue()).anyMatch(clause -> hasCondition(clause, fields));
            case "$or" -> clauses(entry.getValue()).allMatch(clause -> hasCondition(clause, fields));
            default -> fields.contains(entry.getKey()) && isSelective(entry.getValue());
        });
    }

    private static boolean hasAnyCondition(BsonDocument filter) {
        return filter.entrySet().stream().anyMatch(entry -> switch (entry.getKey()) {
            case "$and" -> clauses(entry.getValue()).anyMatch(ShardRules::hasAnyCondition);
            case "$or" -> clauses(entry.getValue()).allMatch(ShardRules::hasAnyCondition);
            default -> !entry.getKey().equals(ShardKeys.KEY) && isSelective(entry.getValue());
        });
    }

    private static Stream<BsonDocument> clauses(BsonValue value) {
        return value.asArray().stream().map(BsonValue::asDocument);
    }

    private static boolean isSelective(BsonValue condition) {
        return !(condition instanceof BsonDocument document) || !EXCLUDING.containsAll(document.keySet());
    }

    private static BsonDocument order(BsonDocument command) {
        return command.getDocument("sort", new BsonDocument());
    }

    private static BsonDocument match(BsonDocument aggregation) {
        return aggregation.getArray("pipeline").stream()
                .findFirst()
                .map(stage -> stage.asDocument().getDocument("$match", new BsonDocument()))
                .orElseGet(BsonDocument::new);
    }
}
