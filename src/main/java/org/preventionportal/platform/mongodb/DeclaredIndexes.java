package org.preventionportal.platform.mongodb;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.preventionportal.platform.StartStep;
import org.preventionportal.platform.mongodb.Indexes.Index;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Builds all indexes that modules list, before the service takes requests and before any timer runs: the limit of
 * ordinary commands is too short for a build over a large collection. It is a step of the start, after migrations, not
 * one of making the beans, so that the image can be built where there is no database. A command builds none.
 */
@Component
@ConditionalOnProperty(name = "portal.command", havingValue = "false", matchIfMissing = true)
class DeclaredIndexes extends StartStep {

    private final List<Indexes> modules;
    private final MongoDatabaseFactory database;
    private final Duration limit;

    DeclaredIndexes(
            List<Indexes> modules,
            MongoDatabaseFactory database,
            @Value("${portal.index-build-limit}") Duration limit) {
        this.modules = modules;
        this.database = database;
        this.limit = limit;
    }

    List<Index> all() {
        return modules.stream().flatMap(module -> module.all().stream()).toList();
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    protected void run() {
        long end = System.nanoTime() + limit.toNanos();
        all().stream()
                .collect(Collectors.groupingBy(Index::collection, TreeMap::new, Collectors.toList()))
                .forEach((collection, indexes) -> build(collection, indexes, end - System.nanoTime()));
    }

    /** By one command, so that MongoDB goes through a collection once for all its new indexes. */
    private void build(String collection, List<Index> indexes, long nanos) {
        var command = new Document("createIndexes", collection)
                .append("indexes", indexes.stream().map(Index::command).toList());
        database.getMongoDatabase()
                .withTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), TimeUnit.MILLISECONDS)
                .runCommand(command);
    }
}
