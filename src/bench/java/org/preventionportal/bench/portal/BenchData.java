package org.preventionportal.bench.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.bench.database.Database;
import org.preventionportal.development.Neighbours;
import org.preventionportal.partners.DemoPartners;
import org.preventionportal.partners.Partner;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Fills the database as the service itself would: with its own records and conversions, and the survey through its API.
 *
 * @param task the newest task of the member's partner
 * @param survey the token of a respondent who has answered half of a survey
 */
public record BenchData(String partner, String task, String survey) {

    /** A member of the partner that every twelfth request comes from. */
    public static final Account MEMBER = Account.PARTNER_NORTH;

    private static final PartnerId PARTNER = new PartnerId("ptn_northumberland-county-council");
    private static final long SEED = 2019;
    private static final int BATCH = 100; // a command may take two seconds
    private static final int PART = 120 * BATCH; // after which the mix of tasks begins anew
    private static final int WAITING_PER_CENT = 20;

    /** Empties the database first. */
    public static BenchData load(Database database, DataSize size) {
        database.empty();
        Neighbours neighbours = Neighbours.shared();
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(PreventionPortalApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--spring.mongodb.uri=" + database.uri(),
                        "--spring.mongodb.database=" + Database.NAME,
                        "--spring.mail.port=" + neighbours.mail().port(),
                        "--portal.keycloak.url=" + neighbours.keycloak().url(),
                        "--portal.keycloak.service-secret="
                                + neighbours.keycloak().serviceSecret(),
                        "--portal.scheduling=false")) {
            MongoOperations mongo = service.getBean(MongoOperations.class);
            Instant now = service.getBean(Clock.class).instant();
            List<Partner> partners = partners(size.partners(), now.minus(400, ChronoUnit.DAYS));
            insert(mongo, partners);
            tasks(service, partners, size.tasks(), now);
            String token = BenchSurvey.begin(service, size.responses());
            List<Task> newest = service.getBean(TaskRecords.class).of(PARTNER, 1);
            return new BenchData(PARTNER.value(), newest.getFirst().id().value(), token);
        }
    }

    /** The partners of the demo, and namesakes of theirs until there are enough. */
    private static List<Partner> partners(int count, Instant at) {
        List<Partner> demo = DemoPartners.all(PersonId.SERVICE, at);
        return IntStream.range(0, Math.max(count, demo.size()))
                .mapToObj(i -> i < demo.size() ? demo.get(i) : namesake(demo.get(i % demo.size()), i))
                .toList();
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
                null);
    }

    private static void tasks(ConfigurableApplicationContext service, List<Partner> partners, int count, Instant now) {
        MongoOperations mongo = service.getBean(MongoOperations.class);
        List<Partner> active =
                partners.stream().filter(partner -> !partner.isSuspended()).toList();
        var demo = new DemoTasks(SEED, now, service.getBean(PriorityPolicies.class));
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

    /** The key of the respondent's ballot. */
    public String ballotKey() {
        return Token.key(survey);
    }
}
