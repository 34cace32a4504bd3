package org.preventionportal.bench.portal;

import org.preventionportal.bench.database.Database;
import org.preventionportal.demo.DemoData;
import org.springframework.context.ConfigurableApplicationContext;

/** Fills the database with what a development run shows. */
public final class BenchDemo {

    private BenchDemo() {}

    /** Empties the database first, and returns the token of somebody who has answered half of a survey. */
    public static String load(Database database) {
        try (ConfigurableApplicationContext service = LoadingService.start(database)) {
            DemoData.loadAll(service);
            return new BenchSurvey(service, new LoadedApi(service)).begin(0);
        }
    }
}
