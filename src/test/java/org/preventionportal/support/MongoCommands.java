package org.preventionportal.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts the commands that reach MongoDB, so that a query per row shows. */
public class MongoCommands implements CommandListener {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        names.add(event.getCommandName());
    }

    /** The commands that the action sends, in their order. */
    public List<String> during(Runnable action) {
        names.clear();
        action.run();
        return List.copyOf(names);
    }
}
