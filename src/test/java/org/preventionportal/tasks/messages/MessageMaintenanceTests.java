package org.preventionportal.tasks.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Messages, notes and what was read of them are deleted after their period. */
@SliceTest
class MessageMaintenanceTests {

    private static final Duration KEPT = Duration.ofDays(7 * 365 + 3);

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MessageMaintenance maintenance;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void messagesAreDeletedAfterTheirPeriod() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Instant old = clock.instant().minus(KEPT);
        message("msg_old", task, old);
        message("msg_new", task, clock.instant());
        mongo.insert(new ReadMark(ReadMark.id(task.id(), Account.MANAGER.id()), Account.MANAGER.id(), old));
        mongo.insert(new ReadMark(ReadMark.id(task.id(), Account.ADMIN.id()), Account.ADMIN.id(), clock.instant()));

        maintenance.purge();

        assertThat(mongo.findAll(TaskMessage.class)).extracting(TaskMessage::id).containsExactly("msg_new");
        assertThat(mongo.findAll(ReadMark.class))
                .extracting(ReadMark::id)
                .containsExactly(ReadMark.id(task.id(), Account.ADMIN.id()));
    }

    private void message(String id, Task task, Instant at) {
        mongo.insert(new TaskMessage(id, task.id(), Given.NORTH, Account.MANAGER.id(), true, "Hello", at, null, id));
    }
}
