package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Organisations that joined before see of a task of an earlier release what they would see of one of this release. */
@SliceTest
class AddSeenChangesTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @Autowired
    private MongoDatabaseFactory factory;

    @Autowired
    private MutableClock clock;

    @Test
    void organisationsGetTheTimesOfASave() {
        given.partnersOnly();
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        change(task, "requestInformation", Input.of("question", "How many people is it for?"));
        change(task, "reclassifyTask", people(40).with("aim", "SKILLS"));
        given.joinedToo(task, Given.SUSPENDED, Account.PARTNER_SUSPENDED);
        change(task, "reclassifyTask", people(60));
        change(Account.PARTNER_NORTH, task, "provideInformation", Input.of("answer", "Sixty."));
        change(task, "acceptTask", Input.of("officerId", OFFICER.id()));
        change(task, "scheduleTask", Input.of("startsOn", "2026-12-01").with("partnerIds", List.of(Given.NORTH)));
        change(task, "scheduleTask", Input.of("startsOn", "2026-12-01").with("partnerIds", List.of()));
        recordAndAmend(task, Input.of("partnerIds", List.of(Given.NORTH)));
        recordAndAmend(task, Input.of("description", "A longer course"));
        assertThat(seen(AddSeenChanges.COUNT))
                .as("what each of them sees from its joining on")
                .containsExactly(9, 7);
        List<Object> saved = seen();
        List<Document> activities = activities();
        CheckedCommands.exempt(() -> factory.getMongoDatabase()
                .getCollection("tasks")
                .updateMany(
                        exists("_id"),
                        combine(
                                unset("coBeneficiaries.$[].seenChangeCount"),
                                unset("coBeneficiaries.$[].lastSeenChangeAt"),
                                set("delivery.activities.0.updatedBy", Account.MANAGER.id()),
                                set("delivery.activities.0.updatedAt", Date.from(clock.instant())))));
        assertThat(seen(AddSeenChanges.COUNT)).containsOnlyNulls();

        new AddSeenChanges().run(factory.getMongoDatabase());

        assertThat(seen()).isEqualTo(saved);
        assertThat(activities()).isEqualTo(activities);
    }

    @Test
    void aDamagedTaskStopsNoUpgrade() {
        given.partnersOnly();
        Task damaged = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        CheckedCommands.exempt(() -> {
            var tasks = factory.getMongoDatabase().getCollection("tasks");
            tasks.updateMany(exists("_id"), unset("coBeneficiaries.$[].seenChangeCount"));
            tasks.updateOne(eq("_id", damaged.id().value()), unset("progress.history.$[].occurredAt"));
        });

        new AddSeenChanges().run(factory.getMongoDatabase());

        assertThat(seen(AddSeenChanges.COUNT)).hasSize(2).containsOnlyOnce((Object) null);
    }

    private List<Document> activities() {
        return factory.getMongoDatabase()
                .getCollection("tasks")
                .find(exists("delivery.activities.1"))
                .map(task -> task.getEmbedded(List.of("delivery", "activities"), List.<Document>of()))
                .into(new ArrayList<>())
                .getFirst();
    }

    private void recordAndAmend(Task task, Input amendment) {
        Input activity =
                Input.of("description", "A course").with("date", "2026-12-01").with("reach", List.of());
        String id = portal.change(
                OFFICER,
                "tasks/recordActivity",
                portal.current(OFFICER, task.id()).withKey().with("activity", activity),
                "activity.id",
                String.class);
        change(
                task,
                "amendActivity",
                Input.of("activityId", id)
                        .with("activity", activity.withAll(amendment))
                        .with("reason", "The register says so."));
    }

    private static Input people(int frontline) {
        return Input.of("reach", Input.of("frontline", frontline)).with("reason", "The partner said so.");
    }

    private void change(Task task, String mutation, Input input) {
        change(OFFICER, task, mutation, input);
    }

    private void change(Account actor, Task task, String mutation, Input input) {
        clock.advance(Duration.ofMinutes(1));
        portal.changeTask(
                actor, "tasks/" + mutation, portal.current(actor, task.id()).withAll(input));
    }

    private List<Object> seen() {
        return List.of(seen(AddSeenChanges.COUNT), seen(AddSeenChanges.LAST));
    }

    private List<Object> seen(String field) {
        List<Object> all = new ArrayList<>();
        factory.getMongoDatabase()
                .getCollection("tasks")
                .find(exists("_id"))
                .forEach(task -> task.getList(AddSeenChanges.ORGANISATIONS, Document.class)
                        .forEach(one -> all.add(one.get(field))));
        return all;
    }
}
