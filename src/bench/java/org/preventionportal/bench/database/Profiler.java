package org.preventionportal.bench.database;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/** Learns from the profiler of a server what it looked at. The account needs the role {@code dbAdmin} for that. */
final class Profiler {

    private static final int REQUESTS = 10;
    private static final int OFF = 0;
    private static final int ALL_COMMANDS = 2;

    private final MongoDatabase database;
    private final MongoCollection<Document> entries;

    Profiler(MongoDatabase database) {
        this.database = database;
        this.entries = database.getCollection("system.profile");
    }

    /** Sends a request some times, so that a session that is renewed meanwhile hardly counts. */
    Examined during(Runnable request) {
        level(OFF);
        entries.drop();
        level(ALL_COMMANDS);
        try {
            for (int i = 0; i < REQUESTS; i++) {
                request.run();
            }
        } finally {
            level(OFF);
        }
        return new Examined(average("keysExamined"), average("docsExamined"));
    }

    private void level(int level) {
        database.runCommand(new Document("profile", level));
    }

    private double average(String field) {
        long sum = 0;
        for (Document entry : entries.find(Filters.ne("command.comment", Database.UNCOUNTED))) {
            sum += entry.<Number>get(field, 0).longValue();
        }
        return (double) sum / REQUESTS;
    }
}
