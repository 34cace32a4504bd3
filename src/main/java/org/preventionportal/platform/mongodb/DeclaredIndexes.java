package org.preventionportal.platform.mongodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.stereotype.Component;

/**
 * Builds all indexes that records declare, before the service takes requests and before any timer runs: the limit of
 * ordinary commands is too short for a build over a large collection.
 */
@Component
class DeclaredIndexes implements SmartInitializingSingleton {

    private final MongoMappingContext mappings;
    private final MongoDatabaseFactory database;
    private final Duration limit;

    DeclaredIndexes(
            MongoMappingContext mappings,
            MongoDatabaseFactory database,
            @Value("${portal.index-build-limit}") Duration limit) {
        this.mappings = mappings;
        this.database = database;
        this.limit = limit;
    }

    /** An index as MongoDB is asked for it. */
    record DeclaredIndex(String collection, Document keys, Document options) {

        String name() {
            return options.getString("name");
        }

        private Document command() {
            var command = new Document("key", keys);
            command.putAll(options);
            return command;
        }
    }

    static List<DeclaredIndex> of(MongoMappingContext mappings) {
        var resolver = IndexResolver.create(mappings);
        List<DeclaredIndex> declared = new ArrayList<>();
        for (MongoPersistentEntity<?> entity : mappings.getPersistentEntities()) {
            if (entity.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class)) {
                for (IndexDefinition index : resolver.resolveIndexFor(entity.getTypeInformation())) {
                    declared.add(
                            new DeclaredIndex(entity.getCollection(), index.getIndexKeys(), index.getIndexOptions()));
                }
            }
        }
        return declared;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long end = System.nanoTime() + limit.toNanos();
        of(mappings).stream()
                .collect(Collectors.groupingBy(DeclaredIndex::collection, TreeMap::new, Collectors.toList()))
                .forEach((collection, indexes) -> build(collection, indexes, end - System.nanoTime()));
    }

    /** By one command, so that MongoDB goes through a collection once for all its new indexes. */
    private void build(String collection, List<DeclaredIndex> indexes, long nanos) {
        var command = new Document("createIndexes", collection)
                .append("indexes", indexes.stream().map(DeclaredIndex::command).toList());
        database.getMongoDatabase()
                .withTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), TimeUnit.MILLISECONDS)
                .runCommand(command);
    }
}
