package org.preventionportal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.DemoPartners;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.QueueOrder;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.springframework.data.mongodb.core.MongoOperations;

/** Fills an empty database with partners, open requests and decided ones. */
public class DemoData {

    public static final int OPEN = 60;
    public static final int DECIDED = 120;
    private static final long SEED = 2019;

    private final MongoOperations mongo;
    private final PriorityPolicies policies;
    private final QueueOrder order;
    private final Clock clock;

    public DemoData(MongoOperations mongo, PriorityPolicies policies, QueueOrder order, Clock clock) {
        this.mongo = mongo;
        this.policies = policies;
        this.order = order;
        this.clock = clock;
    }

    public boolean isLoaded() {
        return mongo.exists(new org.springframework.data.mongodb.core.query.Query(), Partner.class);
    }

    public void load() {
        load(OPEN, DECIDED);
    }

    public void load(int open, int decided) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Partner> partners = DemoPartners.all(PersonId.SERVICE, now.minus(400, ChronoUnit.DAYS));
        mongo.insertAll(partners);
        List<Partner> active =
                partners.stream().filter(partner -> !partner.isSuspended()).toList();
        var tasks = new DemoTasks(SEED, now, policies);
        mongo.insertAll(tasks.decided(active, decided));
        mongo.insertAll(tasks.open(active, open));
        order.refresh();
    }
}
