package org.preventionportal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a command must look like, where MongoDB is stricter than the stand-in or holds more data. */
final class CommandRules {

    static final int MAX_IDS = 1000;

    private static final int MIN_BUILD_MILLIS = 60_000;
    private static final BsonInt32 ONE = new BsonInt32(1);
    private static final Set<String> CLAUSES = Set.of("$and", "$or", "$nor");

    private CommandRules() {}

    /** @return what is wrong with the command, in words */
    static List<String> violations(BsonDocument command) {
        List<String> found = new ArrayList<>();
        switch (command.getFirstKey()) {
            case "find" -> filter(command, "filter", found);
            case "count", "distinct" -> filter(command, "query", found);
            case "findAndModify" -> {
                filter(command, "query", found);
                upsert(command, "update", found);
            }
            case "aggregate" -> aggregate(command, found);
            case "update" -> command.getArray("updates").forEach(update -> update(update.asDocument(), found));
            case "delete" -> command.getArray("deletes").forEach(delete -> delete(command, delete.asDocument(), found));
            case "createIndexes" -> createIndexes(command, found);
            default -> {}
        }
        return found;
    }

    private static void filter(BsonDocument holder, String field, List<String> found) {
        if (!(holder.get(field) instanceof BsonDocument filter)) {
            return;
        }
        if (hasEmptyCondition(filter)) {
            found.add("An empty document is a condition, which MongoDB takes literally; use $eq where that is meant");
        }
        if (isOnlyOfItems(filter)) {
            found.add("Only $elemMatch names a value. Name it outside too: PostgreSQL has no index for that");
        }
    }

    private static boolean isOnlyOfItems(BsonDocument filter) {
        return !filter.isEmpty()
                && filter.entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("$and")
                                ? entry.getValue().asArray().stream()
                                        .allMatch(clause -> isOnlyOfItems(clause.asDocument()))
                                : namesValueOfItem(entry.getValue()));
    }

    private static boolean namesValueOfItem(BsonValue condition) {
        return condition instanceof BsonDocument document
                && document.get("$elemMatch") instanceof BsonDocument item
                && item.values().stream().anyMatch(value -> !value.isDocument() && isId(value));
    }

    /** A clause of $and and the like is a filter of its own and may be empty. */
    private static boolean hasEmptyCondition(BsonDocument filter) {
        return filter.entrySet().stream()
                .anyMatch(entry -> CLAUSES.contains(entry.getKey())
                        ? entry.getValue().asArray().stream().anyMatch(clause -> hasEmptyCondition(clause.asDocument()))
                        : !entry.getKey().equals("$eq") && isEmptyCondition(entry.getValue()));
    }

    private static boolean isEmptyCondition(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> document.isEmpty() || hasEmptyCondition(document);
            case BsonArray array -> array.stream().anyMatch(CommandRules::isEmptyCondition);
            default -> false;
        };
    }

    private static void aggregate(BsonDocument command, List<String> found) {
        List<BsonDocument> stages =
                command.getArray("pipeline").stream().map(BsonValue::asDocument).toList();
        stages.forEach(stage -> matches(stage, found));
        boolean hasBatchSize = command.getDocument("cursor", new BsonDocument()).containsKey("batchSize");
        if (!hasBatchSize && !isCount(stages.getLast())) {
            found.add("An aggregation has no batch size");
        }
    }

    /** Conditions are also in the pipelines that a stage has, such as those of $facet and $lookup. */
    private static void matches(BsonValue value, List<String> found) {
        switch (value) {
            case BsonDocument document -> {
                filter(document, "$match", found);
                document.values().forEach(inner -> matches(inner, found));
            }
            case BsonArray array -> array.forEach(inner -> matches(inner, found));
            default -> {}
        }
    }

    /** As the driver counts, with one document as the answer. */
    private static boolean isCount(BsonDocument last) {
        return last.get("$group") instanceof BsonDocument group && ONE.equals(group.get("_id"));
    }

    /** Of two at once, FerretDB lets the later replace what the earlier has inserted, and a count is lost. */
    private static void upsert(BsonDocument command, String change, List<String> found) {
        if (command.containsKey("upsert")
                && command.getBoolean("upsert").getValue()
                && command.get(change) instanceof BsonDocument operators
                && operators.containsKey("$inc")) {
            found.add("An upsert counts. Update, and insert the first count where nothing is there");
        }
    }

    private static void update(BsonDocument update, List<String> found) {
        filter(update, "q", found);
        upsert(update, "u", found);
        if (update.containsKey("multi")
                && update.getBoolean("multi").getValue()
                && !isMoveInQueue(update)
                && !namesIds(update.getDocument("q"), "_id")) {
            found.add("An update of many documents does not name at most %d ids".formatted(MAX_IDS));
        }
    }

    /** One update of two numbers for a whole region or theme, found by an index: see ADR 0007. */
    static boolean isMoveInQueue(BsonDocument update) {
        return update.get("u") instanceof BsonDocument change
                && change.getDocument("$inc", new BsonDocument()).containsKey("queuePosition.priority");
    }

    private static void delete(BsonDocument command, BsonDocument delete, List<String> found) {
        filter(delete, "q", found);
        BsonDocument filter = delete.getDocument("q");
        boolean isOfOneFile =
                command.getString("delete").getValue().endsWith(".chunks") && namesIds(filter, "files_id");
        if (delete.getNumber("limit").intValue() != 1 && !namesIds(filter, "_id") && !isOfOneFile) {
            found.add("A removal of many documents does not name at most %d ids".formatted(MAX_IDS));
        }
    }

    static boolean namesIds(BsonDocument filter, String field) {
        boolean isBounded = switch (filter.get(field)) {
            case null -> false;
            case BsonDocument condition ->
                isId(condition.get("$eq"))
                        || (condition.get("$in") instanceof BsonArray ids
                                && ids.size() <= MAX_IDS
                                && ids.stream().allMatch(CommandRules::isId));
            case BsonValue id -> isId(id);
        };
        return isBounded
                || (filter.get("$and") instanceof BsonArray clauses
                        && clauses.stream().anyMatch(clause -> namesIds(clause.asDocument(), field)));
    }

    /** Not a pattern, which any number of documents may match, nor null. */
    private static boolean isId(@Nullable BsonValue value) {
        return value != null && !value.isRegularExpression() && !value.isNull();
    }

    private static void createIndexes(BsonDocument command, List<String> found) {
        if (command.containsKey("maxTimeMS") && command.getNumber("maxTimeMS").longValue() < MIN_BUILD_MILLIS) {
            found.add("Indexes are built under the time limit of a query");
        }
    }
}
