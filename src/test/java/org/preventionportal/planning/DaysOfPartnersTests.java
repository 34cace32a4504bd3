package org.preventionportal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TasksOfPartner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The days that officers and partners have spent, for all partners of a list. */
@SliceTest
class DaysOfPartnersTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MongoTemplate mongo;

    private Task earlier = Given.anyTask();

    private record Days(
            String id, @Nullable Double daysSpent, @Nullable Double inKindDays) {}

    @BeforeEach
    void begin() {
        given.partnersOnly();
        earlier = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        spend(earlier, 4.5);
        give(earlier, 1.5);
        give(earlier, 2);
        spend(given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST), 3);
    }

    private void spend(Task task, double days) {
        assertThat(portal.codes(
                        Account.MANAGER,
                        "planning/updateTaskEffort",
                        Input.of("taskId", task.id()).with("version", 0).with("daysSpent", days)))
                .isEmpty();
    }

    private void give(Task task, double days) {
        assertThat(portal.codes(
                        Account.MANAGER,
                        "planning/recordInKindSupport",
                        Input.of("taskId", task.id())
                                .with("partnerId", Given.NORTH)
                                .with("kind", "STAFF_TIME")
                                .with("days", days)
                                .withKey()))
                .isEmpty();
    }

    private List<Days> list(Account account) {
        return portal.readAll(account, "planning/daysOfPartners", Map.of(), "partners.nodes[*]", Days.class);
    }

    @Test
    void eachPartnerHasItsOwn() {
        assertThat(list(OFFICER))
                .contains(new Days(Given.NORTH.value(), 4.5, 3.5), new Days(Given.SOUTH.value(), 3.0, 0.0))
                .extracting(Days::daysSpent)
                .as("the others have none, which is not unknown")
                .containsOnly(4.5, 3.0, 0.0);
    }

    @Test
    void theDaysOfAllAreReadByOneCommandEachAndTheirTasksByOneForBoth() {
        assertThat(commands.during(() -> list(OFFICER))).containsExactly("find", "find", "find", "find");
    }

    @Test
    void ofEachPartnerTheNewestTasksCount() {
        given.createdOn(earlier, "2020-01-01T12:00:00Z");
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Document stored = Objects.requireNonNull(mongo.findById(task.id().value(), Document.class, "tasks"));
        mongo.insert(
                IntStream.range(1, TasksOfPartner.MAX_COUNTED)
                        .mapToObj(i -> new Document(stored)
                                .append("_id", "%s%d".formatted(task.id(), i))
                                .append("reference", "T-COPY-%d".formatted(i)))
                        .toList(),
                "tasks");
        Task joined = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, Account.PARTNER_NORTH);
        given.createdOn(joined, "2020-01-01T12:00:00Z");
        give(joined, 7);

        assertThat(list(OFFICER))
                .contains(new Days(Given.NORTH.value(), 0.0, 0.0), new Days(Given.SOUTH.value(), 3.0, 0.0));
    }

    /** The database would read all of its tasks, not only the newest. */
    @Test
    void ofOnePartnerOnlyTheNewestTasksAreRead() {
        List<Days> days = new ArrayList<>();

        commands.during(() -> days.add(
                portal.read(OFFICER, "planning/daysOfPartner", Map.of("id", Given.NORTH), "partner", Days.class)));

        assertThat(days).containsExactly(new Days(Given.NORTH.value(), 4.5, 3.5));
        assertThat(commands.to("tasks")).containsExactly("find");
    }
}
