package org.preventionportal.bench.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Remembers the answers to reads until their collection is written to, so that a stand-in without indexes does not set
 * the pace of what is measured.
 */
final class Replay {

    private static final Set<String> READS = Set.of("find", "aggregate", "count", "distinct");
    private static final Set<String> VARYING = Set.of("lsid", "$clusterTime", "maxTimeMS");

    private static final int MAX_ANSWERS = 2_000; // a read that names the time is never repeated

    private final Cache<BsonDocument, Answer> answers =
            Caffeine.newBuilder().maximumSize(MAX_ANSWERS).build();
    private final Map<String, AtomicLong> writes = new ConcurrentHashMap<>();

    /** @param written how often its collection had been written to when the read began */
    record Key(BsonDocument command, String collection, long written) {}

    record Answer(WireMessage message, Traffic traffic, long written) {}

    /** The key of a read; empty for other commands. */
    Optional<Key> key(BsonDocument command) {
        if (!isRead(command)) {
            return Optional.empty();
        }
        BsonDocument same = repeatable(command);
        String collection = collection(command).orElseThrow();
        return Optional.of(new Key(same, collection, written(collection).get()));
    }

    static boolean isRead(BsonDocument command) {
        return READS.contains(command.getFirstKey());
    }

    /** The same command without what differs each time that it is sent. */
    static BsonDocument repeatable(BsonDocument command) {
        BsonDocument same = new BsonDocument(command.size());
        command.forEach((field, value) -> {
            if (!VARYING.contains(field)) {
                same.append(field, value);
            }
        });
        return same;
    }

    /** Outdates all answers about the collection of a command, before it is carried out and again when it has been. */
    void outdate(BsonDocument command) {
        collection(command).ifPresent(collection -> written(collection).incrementAndGet());
    }

    static Optional<String> collection(BsonDocument command) {
        return Optional.ofNullable(command.get(command.getFirstKey()))
                .filter(BsonValue::isString)
                .map(name -> name.asString().getValue());
    }

    private AtomicLong written(String collection) {
        return writes.computeIfAbsent(collection, _ -> new AtomicLong());
    }

    Optional<Answer> find(Key key) {
        return Optional.ofNullable(answers.getIfPresent(key.command()))
                .filter(answer -> answer.written() == key.written());
    }

    /** Only a whole answer is kept: the rest of a cursor belongs to its connection. */
    void keep(Key key, WireMessage message, BsonDocument answer, Traffic traffic) {
        boolean isWhole = !answer.containsKey("cursor")
                || answer.getDocument("cursor").getInt64("id").getValue() == 0;
        if (isWhole && answer.getNumber("ok").intValue() == 1) {
            answers.put(key.command(), new Answer(message, traffic, key.written()));
        }
    }
}
