package org.preventionportal.bench;

import static org.preventionportal.bench.BenchProgram.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.load.Jvm;
import org.preventionportal.bench.load.Load;
import org.preventionportal.bench.load.Sample;
import org.preventionportal.bench.load.Step;
import org.preventionportal.bench.load.WarmUp;
import org.preventionportal.bench.portal.BenchDemo;
import org.preventionportal.bench.portal.LinkedPage;
import org.preventionportal.bench.portal.LinkedPages;
import org.preventionportal.bench.portal.PortalServer;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.bench.report.BenchFiles;
import org.preventionportal.bench.report.BenchTable;
import org.preventionportal.bench.report.DemoPagesTable;
import org.preventionportal.bench.report.PageCost;
import org.preventionportal.bench.report.Profile;
import org.preventionportal.bench.report.Result;

/**
 * Shows what every page of the demo costs that links lead to, beside the limit of the queue's 50 rows: a single number,
 * so that pages can be compared with each other and with those of other servers.
 */
public final class DemoPages {

    private static final List<String> ROLES =
            List.of("partner.north", "lead.north", "officer.north-east", "manager", "evaluator", "admin");

    private static final int FIRST_REQUESTS = 3;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final BenchOptions options;
    private final Database database;
    private final Load load;

    private DemoPages(BenchOptions options, Database database) {
        this.options = options;
        this.database = database;
        this.load = new Load(options.connections());
    }

    public static void main(String[] arguments) {
        BenchOptions options = BenchOptions.read();
        BenchProgram.run(options.isReplayed(), database -> new DemoPages(options, database).run());
    }

    private boolean run() {
        say("Loading the demo");
        String survey = BenchDemo.load(database);
        LimitProcess limit = LimitProcess.start(database, options.heap());
        try (PortalServer server = BenchProgram.startPortal(options, database);
                Jvm jvm = Jvm.attach(server.handle())) {
            var requests = new Requests(server.address());
            List<Result> queue = new Comparison(
                            options,
                            database,
                            List.of(
                                    limit.contestant(),
                                    new Contestant(BenchTable.PORTAL, jvm, one -> one.step(requests))),
                            options.warmUp().ofFirst())
                    .of(Operations.queue());
            var table = new DemoPagesTable(queue, measure(requests, survey, jvm, DemoPagesTable.aim(queue)));
            return report(table);
        }
    }

    /** Keeps all pages in a file, and records those that miss their aim. */
    private boolean report(DemoPagesTable table) {
        List<String> conditions = List.of(options.machine(), "Database: " + database);
        String text = table.write(options.heading(), conditions);
        say(text);
        say("Kept in " + BenchFiles.keepTable("demo-pages", text + table.writeProfiles()));
        if (options.isRecorded() && table.isValid()) {
            BenchFiles.record(
                    BenchFiles.PERFORMANCE, "the demo's pages", table.writeMissed(options.heading(), conditions));
        }
        return table.isValid();
    }

    /** @param aim in ms of CPU a request; a page that costs more is warmed up alone and measured again */
    private List<PageCost> measure(Requests requests, String survey, Jvm jvm, double aim) {
        List<LinkedPage> pages = options.select(LinkedPages.of(requests, ROLES, survey), LinkedPage::kind);
        say(pages.size() + " pages");
        List<Step> steps = pages.stream().map(DemoPages::step).toList();
        for (Step step : steps) {
            for (int i = 0; i < FIRST_REQUESTS; i++) {
                step.answer();
            }
        }
        warmUp(options.warmUp().ofFirst(), steps, jvm);
        List<PageCost> costs = new ArrayList<>();
        for (LinkedPage page : pages) {
            requests.signOut(); // sessions of officers end after a quarter of an hour without use
            Step step = step(page);
            load.run(step, jvm, AGAIN);
            Sample sample = load.run(step, jvm, options.round());
            if (sample.cpuPerRequest() > aim) {
                warmUp(options.warmUp(), List.of(step), jvm); // what it alone does was too seldom to be compiled
                sample = load.run(step, jvm, options.round());
            }
            boolean isRecorded = options.isProfiled() && (sample.cpuPerRequest() > aim || options.isPartial());
            Profile profile = isRecorded ? Profile.of(load.record(page.kind(), step, jvm, options.profile())) : null;
            costs.add(new PageCost(page, sample, database.trafficOf(step::answer), profile));
            say("%s %.2f ms".formatted(page.path(), sample.cpuPerRequest()));
        }
        return costs;
    }

    private void warmUp(WarmUp warmUp, List<Step> steps, Jvm jvm) {
        warmUp.run(() -> load.run(steps, jvm, warmUp.window()));
    }

    private static Step step(LinkedPage page) {
        return new Step(_ -> page.request(), _ -> {}, Integer.MAX_VALUE);
    }
}
