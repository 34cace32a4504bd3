package org.preventionportal.bench.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.demo.DemoMembers;
import org.preventionportal.partners.DemoPartners;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Stores partners and tasks with the service's own records and conversions. */
final class BenchRows {

    private static final long SEED = 2019;
    private static final int BATCH = 100; // a command may take two seconds
    private static final int PART = 120 * BATCH; // after which the mix of tasks begins anew
    private static final int WAITING_PER_CENT = 20;

    private static final Pattern NUMBER = Pattern.compile("-\\d+$");

    private BenchRows() {}

    static void store(ConfigurableApplicationContext service, DataSize size) {
        Instant now = service.getBean(Clock.class).instant();
        List<Partner> partners = partners(size.partners(), now.minus(400, ChronoUnit.DAYS));
        insert(service.getBean(MongoOperations.class), partners);
        tasks(service, partners, size.tasks(), now);
    }

    /** The partners of the demo, and namesakes of theirs until there are enough. */
    private static List<Partner> partners(int count, Instant at) {
        List<Partner> demo = DemoPartners.all(PersonId.SERVICE, at);
        return IntStream.range(0, Math.max(count, demo.size()))
                .mapToObj(i -> i < demo.size() ? demo.get(i) : namesake(demo.get(i % demo.size()), i))
                .toList();
    }

    /** Requests of a namesake are written by the member of the partner whose name it has. */
    private static PersonId author(PartnerId partner) {
        return DemoMembers.of(new PartnerId(NUMBER.matcher(partner.value()).replaceFirst("")));
    }

    private static Partner namesake(Partner partner, int number) {
        return new Partner(
                new PartnerId(partner.id().value() + "-" + number),
                0,
                partner.name() + " " + number,
                partner.sortName() + " " + number,
                Stream.concat(partner.words().stream(), Stream.of("" + number)).toList(),
                partner.kind(),
                partner.region(),
                partner.state(),
                partner.history(),
                null,
                null);
    }

    private static void tasks(ConfigurableApplicationContext service, List<Partner> partners, int count, Instant now) {
        MongoOperations mongo = service.getBean(MongoOperations.class);
        List<Partner> active =
                partners.stream().filter(partner -> !partner.isSuspended()).toList();
        var demo = new DemoTasks(SEED, now, service.getBean(PriorityPolicies.class), BenchRows::author);
        int waiting = count * WAITING_PER_CENT / 100;
        inParts(count - waiting, part -> insert(mongo, demo.decided(active, part)));
        Spread spread = service.getBean(Portfolio.class).spread();
        inParts(waiting, part -> insert(mongo, demo.open(active, part, spread)));
    }

    /** Never has all of a million tasks in memory. */
    private static void inParts(int count, IntConsumer insert) {
        for (int done = 0; done < count; done += PART) {
            insert.accept(Math.min(PART, count - done));
        }
    }

    private static void insert(MongoOperations mongo, List<?> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            mongo.insertAll(documents.subList(from, Math.min(documents.size(), from + BATCH)));
        }
    }
}
