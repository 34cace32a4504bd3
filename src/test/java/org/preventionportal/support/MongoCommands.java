package org.preventionportal.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.queue.QueueRecords;

/** Counts the commands that reach MongoDB, so that a query per row shows. */
public class MongoCommands implements CommandListener {

    /** Live queues that other tests opened may still look for new requests. */
    private static final BsonString WATCH = new BsonString(QueueRecords.WATCH);

    /** Each request costs one command more, which counts it: see ADR 0042. */
    public static final String RATE_LIMITS = "rateLimits";

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean isCounting;

    /**
     * @param fields the projection of a find, or of an aggregation that lists documents
     * @param limit how long the database may take for it, in milliseconds
     */
    private record Sent(
            String command,
            @Nullable BsonValue collection,
            @Nullable BsonDocument fields,
            @Nullable BsonNumber limit) {

        private boolean isTo(String name) {
            return new BsonString(name).equals(collection);
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        if (isCounting && !WATCH.equals(event.getCommand().get("comment"))) {
            BsonDocument fields = projection(event.getCommand());
            sent.add(new Sent(
                    command,
                    event.getCommand().get(command),
                    fields == null ? null : fields.clone(),
                    event.getCommand().getNumber("maxTimeMS", null)));
        }
    }

    /** The projection of a find, or of an aggregation that lists documents by a computed field. */
    private static @Nullable BsonDocument projection(BsonDocument command) {
        List<BsonValue> stages = command.getArray("pipeline", new BsonArray()).getValues();
        if (stages.isEmpty()) {
            return command.getDocument("projection", null);
        }
        boolean isList = stages.stream().anyMatch(stage -> stage.asDocument().containsKey("$addFields"));
        return isList ? stages.getLast().asDocument().getDocument("$project", null) : null;
    }

    /** The commands that the action sends, in their order, without those that count requests. */
    public List<String> during(Runnable action) {
        sent.clear();
        isCounting = true;
        try {
            action.run();
        } finally {
            isCounting = false;
        }
        return sent.stream()
                .filter(each -> !each.isTo(RATE_LIMITS))
                .map(Sent::command)
                .toList();
    }

    /** The commands to a collection among those that the last action sent. */
    public List<String> to(String collection) {
        return sent.stream()
                .filter(each -> each.isTo(collection))
                .map(Sent::command)
                .toList();
    }

    /** How long the database may take for each command to a collection that the last action sent. */
    public List<Duration> limits(String collection) {
        return sent.stream()
                .filter(each -> each.isTo(collection))
                .map(each -> Duration.ofMillis(
                        Objects.requireNonNull(each.limit(), "no limit").longValue()))
                .toList();
    }

    /**
     * The projections of finds in a collection among the commands that the last action sent, and of aggregations that
     * have one; null where all is read.
     */
    public List<@Nullable BsonDocument> projections(String collection) {
        return sent.stream()
                .filter(each -> each.isTo(collection)
                        && (each.command().equals("find")
                                || (each.command().equals("aggregate") && each.fields() != null)))
                .<@Nullable BsonDocument>map(Sent::fields)
                .toList();
    }
}
