package org.preventionportal.bench.portal;

import java.time.Clock;
import java.util.List;
import org.preventionportal.reporting.periods.DemoPeriods;
import org.preventionportal.reporting.reports.DemoReports;
import org.preventionportal.support.Account;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Publishes the report of the demo. */
final class BenchReport {

    private static final String ID = "rpt_year-one";
    private static final String PUBLISH = """
            mutation { publishProgrammeReport(input: {programmeReportId: "%s", version: %d})
            { programmeReport { id } userErrors { message } } }""";

    private BenchReport() {}

    /** Returns the id of the report. */
    static String publish(ConfigurableApplicationContext service, LoadedApi api) {
        MongoOperations mongo = service.getBean(MongoOperations.class);
        Clock clock = service.getBean(Clock.class);
        mongo.insert(DemoPeriods.yearOne(clock.instant()));
        long version = mongo.insert(
                        DemoReports.yearOne(clock.instant(), source -> List.of(), source -> List.of(), List.of()))
                .version();
        api.send(Account.MANAGER, PUBLISH.formatted(ID, version));
        return ID;
    }
}
