package org.preventionportal.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonString;
import org.preventionportal.tasks.Tasks;

/** Counts the commands that reach MongoDB, so that a query per row shows. */
public class MongoCommands implements CommandListener {

    /** Live queues that other tests opened may still look for new requests. */
    private static final BsonString WATCH = new BsonString(Tasks.WATCH);

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!WATCH.equals(event.getCommand().get("comment"))) {
            names.add(event.getCommandName());
        }
    }

    /** The commands that the action sends, in their order. */
    public List<String> during(Runnable action) {
        names.clear();
        action.run();
        return List.copyOf(names);
    }
}
