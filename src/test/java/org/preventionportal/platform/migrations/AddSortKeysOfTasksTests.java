package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.queue.MaintenanceSupport;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Tasks of earlier releases are sorted as if this one had saved them. */
@SliceTest
class AddSortKeysOfTasksTests {

    private static final LocalDate SESSION = LocalDate.of(2099, 6, 1);

    @Autowired
    private Given given;

    @Autowired
    private TaskRecords tasks;

    @Autowired
    private MongoDatabaseFactory factory;

    @Autowired
    private BeanFactory beans;

    @Test
    void tasksGetTheKeysOfASave() {
        given.partnersOnly();
        given.requestedAs("“Étude” of exits");
        Task accepted = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        var schedule = Schedule.ofDays(SESSION, SESSION, null, List.of());
        tasks.trySave(accepted.schedule(schedule, Account.OFFICER_SOUTH_EAST.id(), Instant.EPOCH));
        List<String> saved = keys();
        assertThat(saved).hasSize(2).contains("etude of exits, northumberland county council, 9999-12-31");
        assertThat(saved).anyMatch(key -> key.endsWith(", 2099-06-01"));
        CheckedCommands.exempt(() -> factory.getMongoDatabase()
                .getCollection("tasks")
                .updateMany(
                        exists("_id"),
                        combine(unset("sortTitle"), unset("origin.partnerSortName"), unset("sortSession"))));
        assertThat(keys()).containsExactly("null, null, null", "null, null, null");

        new AddSortKeysOfTasks().run(factory.getMongoDatabase());
        MaintenanceSupport.run(beans);

        assertThat(keys()).isEqualTo(saved);
    }

    @Test
    void aDamagedTaskStopsNoUpgrade() {
        given.partnersOnly();
        given.requestedAs("Exits");
        CheckedCommands.exempt(() -> factory.getMongoDatabase()
                .getCollection("tasks")
                .updateMany(exists("_id"), combine(unset("progress.state"), unset("origin"), unset("sortSession"))));

        new AddSortKeysOfTasks().run(factory.getMongoDatabase());

        assertThat(keys()).singleElement().asString().endsWith("9999-12-31");
    }

    private List<String> keys() {
        return factory.getMongoDatabase()
                .getCollection("tasks")
                .find(exists("_id"))
                .sort(new Document("_id", 1))
                .map(task -> "%s, %s, %s"
                        .formatted(
                                task.get("sortTitle"),
                                task.getEmbedded(List.of("origin", "partnerSortName"), "null"),
                                day(task.getDate("sortSession"))))
                .into(new ArrayList<>());
    }

    private static String day(@Nullable Date stored) {
        return stored == null ? "null" : stored.toInstant().toString().substring(0, 10);
    }
}
