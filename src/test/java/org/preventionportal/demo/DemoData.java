package org.preventionportal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.DemoPartners;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.Portfolio;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Fills an empty database with partners, open requests and decided ones. */
public class DemoData {

    public static final int OPEN = 60;
    public static final int DECIDED = 120;
    private static final int BATCH = 500;
    private static final long SEED = 2019;

    private final MongoOperations mongo;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;
    private final Clock clock;

    public DemoData(MongoOperations mongo, PriorityPolicies policies, Portfolio portfolio, Clock clock) {
        this.mongo = mongo;
        this.policies = policies;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    public boolean isLoaded() {
        return mongo.exists(new Query(), Partner.class);
    }

    /** In place of whatever tasks and partners are there. */
    public void reload(int open, int decided) {
        mongo.remove(new Query(), Task.class);
        mongo.remove(new Query(), Partner.class);
        load(open, decided);
    }

    public void load() {
        reload(OPEN, DECIDED);
    }

    private void load(int open, int decided) {
        Instant now = clock.instant();
        List<Partner> partners = DemoPartners.all(PersonId.SERVICE, now.minus(400, ChronoUnit.DAYS));
        List<Partner> active =
                partners.stream().filter(partner -> !partner.isSuspended()).toList();
        var tasks = new DemoTasks(SEED, now, policies);
        mongo.insertAll(tasks.decided(active, decided));
        List<Task> waiting = tasks.open(active, open, portfolio.spread());
        for (int from = 0; from < open; from += BATCH) {
            mongo.insertAll(waiting.subList(from, Math.min(open, from + BATCH)));
        }
        mongo.insertAll(partners); // last, since they tell that all is there
    }
}
