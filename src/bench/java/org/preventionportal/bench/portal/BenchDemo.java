package org.preventionportal.bench.portal;

import java.util.List;
import org.preventionportal.bench.database.Database;
import org.preventionportal.demo.DemoData;
import org.preventionportal.demo.DemoEvidence;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.resources.files.DemoLibrary;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.surveys.answers.DemoSurveys;
import org.springframework.context.ConfigurableApplicationContext;

/** Fills the database with what a development run shows. */
public final class BenchDemo {

    private static final List<String> MESSAGES = List.of(
            "Could you come on a Tuesday? Our teams are on shift on all other days of that week.",
            "We have a room for forty people with a screen, and a car park behind the building. Please send us the names"
                    + " of those who come, so that reception can let them in.",
            "Thank you, that helps. We shall tell the teams today.");
    private static final String POST = """
            mutation { postMessage(input: {idempotencyKey: "message-of-the-bench-%d", taskId: "%s", text: "%s"})
            { message { id } userErrors { message } } }""";

    private BenchDemo() {}

    /** Empties the database first, and returns the token of somebody who has answered half of a survey. */
    public static String load(Database database) {
        try (ConfigurableApplicationContext service = LoadingService.start(database)) {
            DemoData.loadAll(service);
            return new BenchSurvey(service, new LoadedApi(service)).begin(0);
        }
    }

    /**
     * Fills the database with what there is most of: tasks, responses, outcomes and the audit entries about them. The
     * demo has no messages and emails, so some are added.
     */
    public static void loadMostStored(Database database) {
        try (ConfigurableApplicationContext service = LoadingService.start(database)) {
            DemoData.of(service).load(service.getBean(Importer.class), new DemoLibrary(service));
            new DemoSurveys(service).load();
            new DemoEvidence(service).load();
            var api = new LoadedApi(service);
            String task = new BenchTasks(api, database).requests(1).id(0);
            for (int i = 0; i < MESSAGES.size(); i++) {
                api.send(BenchData.AUTHOR, POST.formatted(i, task, MESSAGES.get(i)));
            }
            service.getBean(Notifier.class).run();
        }
    }
}
