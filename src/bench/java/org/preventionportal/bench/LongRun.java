package org.preventionportal.bench;

import static org.preventionportal.bench.BenchProgram.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.load.Jvm;
import org.preventionportal.bench.load.Load;
import org.preventionportal.bench.load.Sample;
import org.preventionportal.bench.load.Step;
import org.preventionportal.bench.portal.BenchData;
import org.preventionportal.bench.portal.LiveQueue;
import org.preventionportal.bench.portal.PortalServer;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.bench.report.BenchFiles;
import org.preventionportal.bench.report.BenchTable;
import org.preventionportal.bench.report.LongRunTable;
import org.preventionportal.bench.report.Minute;
import org.preventionportal.bench.report.Resource;

/**
 * Sends all operations in turn for a long time, and shows whether the portal holds on to more and more. Meanwhile the
 * portal does its scheduled work, and somebody watches the queue.
 */
public final class LongRun {

    private static final int MIN_MINUTES = 3; // one for each third
    private static final int FIRST_REQUESTS = 30;
    private static final double MEGABYTE = 1e6;

    private final BenchOptions options;
    private final Database database;
    private int endedStreams;

    private LongRun(BenchOptions options, Database database) {
        this.options = options;
        this.database = database;
    }

    public static void main(String[] arguments) {
        BenchOptions options = BenchOptions.read();
        BenchProgram.run(options.isReplayed(), database -> new LongRun(options, database).run());
    }

    private boolean run() {
        if (options.minutes() < MIN_MINUTES) {
            throw new IllegalArgumentException("A long run takes %d minutes or more".formatted(MIN_MINUTES));
        }
        say("Loading " + options.size());
        List<Operation> operations = options.select(
                Operations.all(BenchData.load(database, options.size(), options.connections())), Operation::name);
        var table = new LongRunTable(load(operations));
        String text = table.write(options.heading(), conditions(operations));
        say(text);
        say("Kept in " + BenchFiles.keepTable("long-run", text));
        boolean isSound = table.problems().isEmpty() && endedStreams == 0;
        if (options.isRecorded() && isSound) {
            BenchFiles.record(BenchFiles.PERFORMANCE, "the long run", text);
        }
        return isSound;
    }

    private List<Minute> load(List<Operation> operations) {
        say("Starting the portal");
        try (PortalServer server = PortalServer.startWithJobs(
                                BenchTable.PORTAL, options.jar(), options.heap(), database)
                        .ready();
                Jvm jvm = Jvm.attach(server.handle())) {
            var portal = new Requests(server.address());
            warmUp(operations, portal);
            List<Minute> minutes = new ArrayList<>();
            for (int i = 1; i <= options.minutes(); i++) {
                minutes.add(minute(operations, portal, jvm));
                say("Minute %d of %d".formatted(i, options.minutes()));
            }
            return minutes;
        }
    }

    /** Sends one request at a time: a cold server would let some of several at once time out. */
    private static void warmUp(List<Operation> operations, Requests portal) {
        for (Operation operation : operations) {
            for (int i = 0; i < FIRST_REQUESTS; i++) {
                operation.send(portal);
            }
        }
    }

    /** Signs in again, since tokens and sessions end. The portal must not hold on to those either. */
    private Minute minute(List<Operation> operations, Requests portal, Jvm jvm) {
        portal.signOut();
        List<Step> steps =
                operations.stream().map(operation -> operation.step(portal)).toList();
        return new Minute(loadForAMinute(steps, portal, jvm), held(jvm));
    }

    private Sample loadForAMinute(List<Step> steps, Requests portal, Jvm jvm) {
        try (LiveQueue queue = LiveQueue.open(portal)) {
            Sample sample = new Load(options.connections()).run(steps, jvm, Duration.ofMinutes(1));
            if (!queue.isOpen()) {
                endedStreams++;
                say("The portal has ended the stream of the live queue");
            }
            return sample;
        }
    }

    private Map<Resource, Double> held(Jvm jvm) {
        Map<Resource, Double> held = new EnumMap<>(Resource.class);
        held.put(Resource.HEAP, jvm.heapAfterCollection() / MEGABYTE);
        held.put(Resource.NON_HEAP, jvm.nonHeap() / MEGABYTE);
        held.put(Resource.THREADS, (double) jvm.threads());
        held.put(Resource.FILES, (double) jvm.openFiles());
        held.put(Resource.CONNECTIONS, (double) database.connections());
        held.put(Resource.CURSORS, (double) database.cursors());
        return held;
    }

    private List<String> conditions(List<Operation> operations) {
        return List.of(
                options.conditions(),
                "Database: " + database,
                "Scheduled work runs, and a stream of the queue's changes is open in each minute.",
                "Operations in turn: "
                        + operations.stream().map(Operation::title).collect(Collectors.joining("; ")));
    }
}
