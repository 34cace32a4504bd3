package org.preventionportal.bench.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/** Notes which reads pass while somebody wants to know. */
final class ReadLog {

    private final List<BsonDocument> reads = new CopyOnWriteArrayList<>();
    private volatile boolean isOpen;

    /** What is read meanwhile, in the order in which it was asked for. */
    List<BsonDocument> during(Runnable request) {
        reads.clear();
        isOpen = true;
        try {
            request.run();
        } finally {
            isOpen = false;
        }
        return List.copyOf(reads);
    }

    void note(BsonDocument command) {
        if (isOpen && Lesson.isRead(command)) {
            BsonDocument read = Replay.repeatable(command);
            read.remove("$db"); // the driver adds it when the read is repeated
            reads.add(read);
        }
    }
}
