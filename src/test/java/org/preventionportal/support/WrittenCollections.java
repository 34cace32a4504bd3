package org.preventionportal.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers which collections were written to, so that emptying the database costs one command for each of these
 * instead of one for every collection. All applications of the test run share one database.
 */
final class WrittenCollections implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify");
    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

    /** Another process has written: nobody knows where. */
    private static final AtomicBoolean IS_UNKNOWN = new AtomicBoolean(true);

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        if (WRITES.contains(command)) {
            WRITTEN.add(event.getCommand().getString(command).getValue());
        }
    }

    static void writtenByAnotherProcess() {
        IS_UNKNOWN.set(true);
    }

    /** The collections that were written to since the database was emptied. */
    static Set<String> written() {
        return Set.copyOf(WRITTEN);
    }

    /**
     * The collections of those given that may have documents, which the caller empties.
     *
     * @param all every collection of the database
     */
    static Set<String> take(Set<String> all) {
        if (IS_UNKNOWN.getAndSet(false)) {
            WRITTEN.clear();
            return all;
        }
        Set<String> taken = Set.copyOf(WRITTEN);
        WRITTEN.removeAll(taken);
        return taken;
    }
}
