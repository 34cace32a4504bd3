package org.preventionportal.bench.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** Follows by commands and answers which cursors have neither been read to their end nor closed. */
final class OpenCursors {

    private final Set<Long> ids = ConcurrentHashMap.newKeySet();

    int count() {
        return ids.size();
    }

    void note(BsonDocument command, BsonDocument answer) {
        switch (command.getFirstKey()) {
            case "getMore" -> ids.remove(command.getInt64("getMore").getValue());
            case "killCursors" ->
                command.getArray("cursors")
                        .forEach(id -> ids.remove(id.asInt64().getValue()));
            default -> {}
        }
        if (answer.isDocument("cursor")) {
            long id = answer.getDocument("cursor").getInt64("id").getValue();
            if (id != 0) {
                ids.add(id);
            }
        }
    }
}
