package org.preventionportal.bench.limit;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.preventionportal.bench.database.Lesson;

/**
 * Repeats what the portal read for an answer, decodes it and sends the answer from memory. It is the limit of what is
 * computed from many numbers: any server that shows these numbers has to read them and to send so much.
 */
final class LearnedReads {

    private final MongoDatabase database;
    private final AtomicReference<Lesson> lesson = new AtomicReference<>(new Lesson(List.of(), ""));

    LearnedReads(MongoDatabase database) {
        this.database = database;
    }

    void learn(String json) {
        lesson.set(Lesson.of(json));
    }

    byte[] answer() {
        Lesson learned = lesson.get();
        for (BsonDocument read : learned.reads()) {
            database.runCommand(read);
        }
        return learned.answer().getBytes(StandardCharsets.UTF_8);
    }
}
