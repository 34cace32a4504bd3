package org.preventionportal.bench.portal;

import java.time.Clock;
import org.preventionportal.bench.database.Database;
import org.preventionportal.demo.DemoData;
import org.preventionportal.demo.DemoEvidence;
import org.preventionportal.demo.DemoPlanning;
import org.preventionportal.demo.DemoReporting;
import org.preventionportal.demo.DemoThreats;
import org.preventionportal.resources.files.DemoLibrary;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.surveys.answers.DemoSurveys;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Fills the database with what a development run shows. */
public final class BenchDemo {

    private BenchDemo() {}

    /** Empties the database first. */
    public static void load(Database database) {
        try (ConfigurableApplicationContext service = LoadingService.start(database)) {
            var demo = new DemoData(
                    service.getBean(MongoOperations.class),
                    service.getBean(PriorityPolicies.class),
                    service.getBean(Portfolio.class),
                    service.getBean(Clock.class));
            demo.load(service.getBean(Importer.class), new DemoLibrary(service));
            demo.loadFindings(new DemoSurveys(service), new DemoEvidence(service), new DemoReporting(service));
            demo.loadPlans(new DemoThreats(service), new DemoPlanning(service));
        }
    }
}
