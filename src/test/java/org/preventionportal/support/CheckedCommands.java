package org.preventionportal.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/**
 * Checks every command that the application sends by {@link CommandRules}, {@link ShardRules} and
 * {@link PartialIndexRules}.
 */
public final class CheckedCommands implements CommandListener {

    /** Bound while the tests themselves send commands, which are no concern of the rules. */
    private static final ScopedValue<Boolean> EXEMPT = ScopedValue.newInstance();

    private static final Set<String> CHECKED =
            Set.of("find", "count", "distinct", "findAndModify", "aggregate", "update", "delete", "createIndexes");

    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<BsonDocument> builds = new ConcurrentLinkedQueue<>();
    private final PartialIndexRules partialIndexes = new PartialIndexRules();
    private volatile boolean isReady;

    /** For what only a test does, such as emptying a collection. */
    public static void exempt(Runnable action) {
        ScopedValue.where(EXEMPT, true).run(action);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (EXEMPT.isBound() || !CHECKED.contains(event.getCommandName())) {
            return;
        }
        BsonDocument command = event.getCommand().clone(); // the driver's own decodes a field each time it is read
        found(command).forEach(violation -> violations.add("%s: %s".formatted(violation, command.toJson())));
        if (event.getCommandName().equals("createIndexes")) {
            builds.add(BsonDocument.parse(command.toJson()));
            partialIndexes.learn(command);
            if (isReady) {
                violations.add("Indexes are built after the start: %s".formatted(command.toJson()));
            }
        }
    }

    /** A rule that fails is a violation, because the driver ignores what a listener throws. */
    private List<String> found(BsonDocument command) {
        try {
            List<String> found = CommandRules.violations(command);
            ShardRules.violation(command).ifPresent(found::add);
            partialIndexes.violation(command).ifPresent(found::add);
            return found;
        } catch (RuntimeException failure) {
            return List.of("A rule failed with " + failure);
        }
    }

    /** From now on requests are taken and timers run. */
    @EventListener(ContextRefreshedEvent.class)
    void ready() {
        isReady = true;
    }

    /** The commands that have built indexes. */
    public List<BsonDocument> builds() {
        return List.copyOf(builds);
    }

    /** What was found since the last call. */
    List<String> takeViolations() {
        List<String> taken = new ArrayList<>();
        for (String next = violations.poll(); next != null; next = violations.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
