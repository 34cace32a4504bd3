package org.preventionportal.bench;

import static org.preventionportal.bench.BenchProgram.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.portal.BenchData;
import org.preventionportal.bench.portal.DataSize;
import org.preventionportal.bench.portal.PortalServer;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.bench.report.BenchFiles;
import org.preventionportal.bench.report.BenchTable;
import org.preventionportal.bench.report.GrowthPoint;
import org.preventionportal.bench.report.GrowthTable;

/**
 * Shows what each operation costs the database when there is more and more in it. Everything is counted and nothing
 * timed, so neither the stand-in nor a busy machine changes the result.
 */
public final class Growth {

    /** The stand-in keeps everything in its heap and reads all of it for each list. */
    private static final int MAX_IN_STAND_IN = 100_000;

    private static final int FIRST_REQUESTS = 5;

    private final BenchOptions options;
    private final Database database;

    private Growth(BenchOptions options, Database database) {
        this.options = options;
        this.database = database;
    }

    public static void main(String[] arguments) {
        BenchOptions options = BenchOptions.read();
        BenchProgram.run(false, database -> new Growth(options, database).run());
    }

    private boolean run() {
        requireSizes();
        List<GrowthPoint> points = new ArrayList<>();
        options.sizes().forEach(tasks -> points.addAll(at(DataSize.inProportion(tasks))));
        var table = new GrowthTable(points);
        String text = table.write(options.heading(), conditions());
        say(text);
        say("Kept in " + BenchFiles.keepTable("growth", text));
        boolean isBounded = table.problems().isEmpty();
        if (options.isRecorded() && isBounded) {
            BenchFiles.record(BenchFiles.PERFORMANCE, "growth", text);
        }
        return isBounded;
    }

    private void requireSizes() {
        if (options.sizes().size() < 2) {
            throw new IllegalArgumentException("Growth needs two sizes or more: -Dbench.sizes=1000,10000");
        }
        if (database.isStandIn() && options.sizes().getLast() > MAX_IN_STAND_IN) {
            throw new IllegalArgumentException(
                    "More than %,d tasks need a server: set MONGODB_URI".formatted(MAX_IN_STAND_IN));
        }
    }

    /** Starts the portal anew, because it may remember what the data before had. */
    private List<GrowthPoint> at(DataSize size) {
        say("Loading " + size);
        BenchData data = BenchData.load(database, size, 1);
        say("Starting the portal");
        try (PortalServer server = PortalServer.startPatient(BenchTable.PORTAL, options.jar(), options.heap(), database)
                .ready()) {
            var portal = new Requests(server.address());
            return options.select(Operations.all(data), Operation::name).stream()
                    .map(operation -> measure(operation, portal, size))
                    .toList();
        }
    }

    private GrowthPoint measure(Operation operation, Requests portal, DataSize size) {
        for (int i = 0; i < FIRST_REQUESTS; i++) {
            operation.send(portal);
        }
        int rows = Operations.rows(operation.send(portal));
        var point = new GrowthPoint(
                operation.title(),
                operation.bound(),
                size.tasks(),
                rows,
                database.trafficOf(() -> operation.send(portal)),
                database.examinedBy(() -> operation.send(portal)));
        say("%s: %s".formatted(operation.title(), point.traffic()));
        return point;
    }

    private List<String> conditions() {
        String loaded = options.sizes().stream()
                .map(tasks -> DataSize.inProportion(tasks).toString())
                .collect(Collectors.joining("; "));
        return List.of("Database: " + database, "Loaded: " + loaded);
    }
}
