package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.Tasks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the organisation whether an outcome came about, and tells the officer what it answered. */
@Component
class OutcomeNews {

    private static final int MOST_AT_ONCE = 200;

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final Outbox outbox;

    OutcomeNews(MongoOperations mongo, Tasks tasks, Outbox outbox) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        var untold = Query.query(Criteria.where("untold").is(true)).limit(MOST_AT_ONCE);
        for (Outcome outcome : mongo.find(untold, Outcome.class)) {
            tasks.any(outcome.task()).ifPresent(task -> outbox.post(mails(outcome, task)));
            var asRead = Criteria.where("_id").is(outcome.id()).and("version").is(outcome.version());
            String outcomes = mongo.getCollectionName(Outcome.class); // with the class it would be a new version
            mongo.updateFirst(Query.query(asRead), Update.update("untold", false), outcomes);
        }
    }

    private static List<Mail> mails(Outcome outcome, Task task) {
        boolean answered = outcome.verification() != Outcome.Verification.AWAITED;
        Map<String, String> values = Map.of(
                "task", task.id().value(),
                "answer", outcome.verification().name().toLowerCase(Locale.ROOT));
        return (answered ? Stream.ofNullable(task.officer()) : author(outcome, task))
                .map(person -> new Mail(
                        "%s.%d.%s".formatted(outcome.id(), outcome.version(), person),
                        person,
                        answered ? Template.OUTCOME_ANSWERED : Template.OUTCOME_RECORDED,
                        values))
                .toList();
    }

    private static Stream<PersonId> author(Outcome outcome, Task task) {
        return outcome.partner() == null
                ? Stream.empty()
                : Stream.of(task.coBeneficiary(outcome.partner())
                        .map(CoBeneficiary::author)
                        .orElse(task.author()));
    }
}
