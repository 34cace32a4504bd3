package org.preventionportal.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

@SliceTest
class QueueRecordsTests {

    @Autowired
    private Given given;

    @Autowired
    private QueueRecords queue;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aRequestIsFoundOnceByEitherOfItsTargets() {
        LocalDate today = LondonTime.today(clock);
        Task bothAreDue = given.requestedOn(today.minusDays(40));
        Task firstIsDue = given.requestedOn(today);
        Task secondIsDue = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.dueBy(secondIsDue, today);
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        List<TaskId> found = new ArrayList<>();

        queue.forEachDueBy(WorkingDays.after(today, 3), task -> found.add(task.id()));

        assertThat(found).containsExactlyInAnyOrder(bothAreDue.id(), firstIsDue.id(), secondIsDue.id());
    }
}
