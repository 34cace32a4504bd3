package org.preventionportal.tasks.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A task of the own region is found however many newer ones there are elsewhere. */
@SliceTest
class SimilarTasksTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @Test
    void manyNewerTasksElsewhereDoNotCrowdOutOneOfTheOwnRegion() {
        given.partnersOnly();
        Task own = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.createdOn(own, clock.instant().minus(Duration.ofDays(100)).toString());
        copy(given.requested(Given.NORTH, Account.PARTNER_NORTH));
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);

        assertThat(similar(draft)).hasSizeGreaterThan(1).startsWith(own.id().value());
    }

    @Test
    void historiesOfSimilarTasksAreNotReadForTheirTitles() {
        given.partnersOnly();
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);

        commands.during(() -> assertThat(similar(draft)).hasSize(1));

        assertThat(commands.projections("tasks"))
                .filteredOn(projection -> projection == null || !projection.containsKey("progress.history"))
                .as("the draft itself")
                .hasSize(1);
    }

    private List<String> similar(Task draft) {
        return portal.readAll(
                Account.PARTNER_SOUTH,
                "tasks/similarTasks",
                Map.of("id", draft.id()),
                "task.similarTasks[*].taskId",
                String.class);
    }

    private void copy(Task elsewhere) {
        var tasks = mongo.getCollection("tasks");
        var stored = Objects.requireNonNull(
                tasks.find(new Document("_id", elsewhere.id().value())).first());
        tasks.insertMany(IntStream.range(0, 300)
                .mapToObj(copy -> new Document(stored).append("_id", "tsk_copy" + copy))
                .toList());
    }
}
