package org.preventionportal.bench;

import static org.preventionportal.bench.BenchProgram.say;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.portal.BenchDemo;
import org.preventionportal.bench.report.BenchFiles;
import org.preventionportal.bench.scale.RecordedCosts;
import org.preventionportal.bench.scale.ScaleTables;
import org.preventionportal.bench.scale.StoredSizes;

/**
 * Reckons what many years and countries need: documents and indexes as large as those of the demo, and requests that
 * cost what the bench has recorded, which come at random.
 */
public final class Scale {

    private static final String BENCH = "the bench";

    private Scale() {}

    public static void main(String[] arguments) {
        BenchOptions options = BenchOptions.read();
        BenchProgram.run(false, database -> run(options, database));
    }

    private static boolean run(BenchOptions options, Database database) {
        say("Loading the demo");
        BenchDemo.loadMostStored(database);
        String recorded = BenchFiles.recorded(BenchFiles.PERFORMANCE, BENCH);
        try (MongoClient client = MongoClients.create(database.uri())) {
            var tables = new ScaleTables(
                    new StoredSizes(client.getDatabase(Database.NAME)),
                    new RecordedCosts(recorded),
                    List.of(Operations.QUEUE_PAGE, Operations.OURS_PAGE),
                    Operations.SAVE);
            String text = tables.write("from the bench of "
                    + recorded.lines()
                            .filter(line -> line.startsWith("### "))
                            .findFirst()
                            .orElse("### an unknown day")
                            .substring(4)
                    + ".");
            say(text);
            say("Kept in " + BenchFiles.keepTable("scale", text));
            if (options.isRecorded()) {
                BenchFiles.record(BenchFiles.SCALE, "what is needed", text);
            }
        }
        return true;
    }
}
