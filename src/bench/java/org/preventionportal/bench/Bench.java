package org.preventionportal.bench;

import static org.preventionportal.bench.BenchProgram.say;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.load.Jvm;
import org.preventionportal.bench.load.Load;
import org.preventionportal.bench.load.WarmUp;
import org.preventionportal.bench.portal.BenchData;
import org.preventionportal.bench.portal.BuiltCommit;
import org.preventionportal.bench.portal.PortalServer;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.bench.report.BenchFiles;
import org.preventionportal.bench.report.BenchTable;
import org.preventionportal.bench.report.Profile;
import org.preventionportal.bench.report.Result;

/** Compares the portal with the limit and, if there is one, with another build: {@code mvn -Pbench verify}. */
public final class Bench {

    private final BenchOptions options;
    private final Database database;
    private final List<Contestant> contestants = new ArrayList<>();
    private final List<Requests> requests = new ArrayList<>();

    private Bench(BenchOptions options, Database database) {
        this.options = options;
        this.database = database;
    }

    public static void main(String[] arguments) {
        BenchOptions options = BenchOptions.read();
        BenchProgram.run(options.isReplayed(), database -> new Bench(options, database).run());
    }

    private boolean run() {
        say("Loading " + options.size());
        BenchData data = BenchData.load(database, options.size(), options.connections());
        LimitProcess limit = LimitProcess.start(database, options.heap());
        contestants.add(limit.contestant());
        startPortals();
        List<Result> results = new ArrayList<>();
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (Operation operation : options.select(Operations.all(data), Operation::name)) {
            say(operation.title());
            requests.forEach(Requests::signOut);
            if (operation.isLearned()) {
                limit.learn(contestants.get(1).step(operation), database);
            }
            WarmUp warmUp = results.isEmpty() ? options.warmUp().ofFirst() : options.warmUp();
            results.addAll(new Comparison(options, database, besides(operation, limit), warmUp).of(operation));
            if (options.isProfiled()) {
                profiles.put(operation.name(), profile(operation));
            }
        }
        return report(results, profiles);
    }

    private List<Contestant> besides(Operation operation, LimitProcess limit) {
        return operation.hasInsert()
                ? Stream.concat(contestants.stream(), Stream.of(limit.inserting(database)))
                        .toList()
                : contestants;
    }

    private void startPortals() {
        say("Starting the portal");
        start(BenchTable.PORTAL, options.jar(), List.of());
        Path other = options.other();
        if (other != null) {
            start("other build", other, options.otherJvm());
        }
        if (options.hasControl()) {
            start(BenchTable.CONTROL, options.jar(), List.of());
        }
    }

    private void start(String name, Path jar, List<String> jvm) {
        PortalServer server = PortalServer.start(name.replaceAll("\\W+", "-"), jar, options.heap(), jvm, database)
                .ready();
        var made = new Requests(server.address());
        requests.add(made);
        contestants.add(new Contestant(name, Jvm.attach(server.handle()), operation -> operation.step(made)));
    }

    /** Where the portal's time goes while it is loaded with one operation. */
    private Profile profile(Operation operation) {
        Contestant portal = contestants.get(1);
        Path file = new Load(options.connections())
                .record(operation.name(), portal.step(operation), portal.jvm(), options.profile());
        return Profile.of(file);
    }

    private boolean report(List<Result> results, Map<String, Profile> profiles) {
        var table = new BenchTable(results, profiles);
        String text = table.write(options.heading(), conditions());
        var all = new StringBuilder(text);
        profiles.forEach((operation, profile) ->
                all.append("\n#### %s\n\n".formatted(operation)).append(profile.write()));
        say(all.toString());
        say("Kept in " + BenchFiles.keepTable("bench", all.toString()));
        if (options.isRecorded() && table.isValid()) {
            BenchFiles.record(BenchFiles.PERFORMANCE, "the bench", text);
        }
        return table.isValid();
    }

    private List<String> conditions() {
        List<String> conditions = new ArrayList<>(List.of(
                options.conditions(),
                "Database: " + database,
                "%d rounds of %d s each"
                        .formatted(options.rounds(), options.round().toSeconds())));
        Path other = options.other();
        if (other != null) {
            conditions.add("The other build is of commit %s%s"
                    .formatted(
                            BuiltCommit.of(other),
                            options.otherJvm().isEmpty() ? "" : ", with " + String.join(" ", options.otherJvm())));
        }
        return conditions;
    }
}
