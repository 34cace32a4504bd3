package org.preventionportal.bench.database;

import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Holds what a server read for an answer, and the answer: what another server has to do at least for the same.
 *
 * @param reads commands, without those for sessions
 */
public record Lesson(List<BsonDocument> reads, String answer) {

    private static final Set<String> OF_SESSIONS = Set.of("sessions", "sign_ins");
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    static boolean isRead(BsonDocument command) {
        return Replay.isRead(command)
                && Replay.collection(command).filter(OF_SESSIONS::contains).isEmpty();
    }

    public String toJson() {
        return new BsonDocument("reads", new BsonArray(reads))
                .append("answer", new BsonString(answer))
                .toJson(EXACT);
    }

    public static Lesson of(String json) {
        var all = BsonDocument.parse(json);
        return new Lesson(
                all.getArray("reads").stream().map(BsonValue::asDocument).toList(),
                all.getString("answer").getValue());
    }
}
