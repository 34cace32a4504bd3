package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Beside a long list, pages say that there are more than were counted. */
@BrowserTest
class CappedCountsTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void countsBesideLongListsSayThatThereMayBeMore() {
        given.partnersOnly();
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor manager = Visitor.arrives().signsIn(Account.MANAGER)) {
            assertThat(manager.goes("/triage").text()).contains("To decide 1").doesNotContain("or more");
            var tasks = mongo.getCollection("tasks");
            Document request = Objects.requireNonNull(tasks.find().first());
            tasks.insertMany(IntStream.rangeClosed(1, 1000)
                    .mapToObj(number -> new Document(request).append("_id", "tsk_copy" + number))
                    .toList());

            assertThat(manager.goes("/triage").text())
                    .contains("To decide 1,000 or more", "To acknowledge 1,000 or more")
                    .doesNotContain("0 or more Deferred");
            assertThat(manager.goes("/tasks").text())
                    .contains("1,000 or more tasks", "Waiting for a decision (1,000 or more)", "Deferred")
                    .doesNotContain("Deferred (", "Draft");

            Document progress = new Document(request.get("progress", Document.class)).append("state", "DEFERRED");
            Document origin = new Document(request.get("origin", Document.class)).append("createdAt", Instant.EPOCH);
            tasks.insertOne(new Document(request)
                    .append("_id", "tsk_deferred")
                    .append("progress", progress)
                    .append("origin", origin));
            assertThat(manager.goes("/tasks?filter.states=DEFERRED").text())
                    .contains("1 task matches the filter")
                    .doesNotContain("or more task");
        }
    }

    /** A page has 50 tasks, and those of one day may be on two pages. */
    @Test
    void myTasksByDateAreCountedOnlyIfOnePageHasThemAll() {
        given.partnersOnly();
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor officer = Visitor.arrives().signsIn(Account.OFFICER_NORTH_EAST)) {
            assertThat(officer.goes("/my-tasks").text()).contains("Overdue (1)");
            var tasks = mongo.getCollection("tasks");
            Document task = Objects.requireNonNull(tasks.find().first());
            tasks.insertMany(IntStream.rangeClosed(1, 50)
                    .mapToObj(number -> new Document(task).append("_id", "tsk_copy" + number))
                    .toList());

            assertThat(officer.goes("/my-tasks").text()).contains("Overdue").doesNotContain("Overdue (");
        }
    }
}
