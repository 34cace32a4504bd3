package org.preventionportal.bench;

import java.util.List;
import java.util.function.Predicate;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.portal.PortalServer;
import org.preventionportal.bench.report.BenchTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a program of the bench with a database of its own, and ends the JVM as Maven expects it. */
final class BenchProgram {

    private static final Logger log = LoggerFactory.getLogger(BenchProgram.class);

    private BenchProgram() {}

    /** @param program returns whether its result is good */
    static void run(boolean isReplayed, Predicate<Database> program) {
        boolean isGood = false;
        try (Database database = Database.start(isReplayed)) {
            isGood = program.test(database);
        } catch (RuntimeException failure) {
            log.error("The bench ended without a result", failure);
        }
        System.exit(isGood ? 0 : 1); // also stops the servers that have been started
    }

    static PortalServer startPortal(BenchOptions options, Database database) {
        say("Starting the portal");
        return PortalServer.start(BenchTable.PORTAL, options.jar(), options.heap(), List.of(), database)
                .ready();
    }

    static void say(String text) {
        System.out.println(text);
    }
}
