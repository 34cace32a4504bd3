package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.preventionportal.access.Directory;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.tasks.Recipients;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the organisation whether an outcome came about, and tells the officer what it answered. */
@Component
class OutcomeNews {

    private static final Logger log = LoggerFactory.getLogger(OutcomeNews.class);
    private static final int MOST_AT_ONCE = 200;

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final Outbox outbox;
    private final Recipients recipients;

    OutcomeNews(MongoOperations mongo, Tasks tasks, Outbox outbox, Recipients recipients) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        var untold = Query.query(Criteria.where("untold").is(true)).limit(MOST_AT_ONCE);
        try {
            mongo.find(untold, Outcome.class).forEach(this::tell);
        } catch (Directory.Unavailable later) {
            log.warn("News of outcomes waits, since nobody's account can be looked up");
        }
    }

    private void tell(Outcome outcome) {
        tasks.any(outcome.task()).ifPresent(task -> outbox.post(mails(outcome, task)));
        var asRead = Criteria.where("_id").is(outcome.id()).and("version").is(outcome.version());
        String outcomes = mongo.getCollectionName(Outcome.class); // with the class it would be a new version
        mongo.updateFirst(Query.query(asRead), new Update().unset("untold"), outcomes);
    }

    private List<Mail> mails(Outcome outcome, Task task) {
        boolean answered = outcome.verification() != Outcome.Verification.AWAITED;
        Map<String, String> values = Map.of(
                "task", task.id().value(),
                "answer", outcome.verification().name().toLowerCase(Locale.ROOT));
        Stream<PersonId> readers = answered ? recipients.ofStaff(task) : recipients.of(outcome.partner(), task);
        return readers.map(person -> new Mail(
                        "%s.%d.%s".formatted(outcome.id(), outcome.version(), person),
                        person,
                        answered ? Template.OUTCOME_ANSWERED : Template.OUTCOME_RECORDED,
                        values))
                .toList();
    }
}
