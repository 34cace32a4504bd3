package org.preventionportal.tasks.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TaskWorkload;
import org.preventionportal.tasks.lists.TaskWorkload.Cell;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The first page of managers counts the work of all regions in the database, however much waits there. */
@SliceTest
class RegionWorkloadTests {

    private static final int COPIES = 30;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TaskWorkload workload;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Workload(Region region, int waitingCount, int overdueCount, int committedCount) {}

    @Test
    void aTaskIsOverdueOnceAndFromTheDayAfterItsLastDay() {
        LocalDate worked = lastWorkingDay();
        given.requestedOn(WorkingDays.after(worked, -2)); // can still be acknowledged in time
        given.requestedOn(WorkingDays.after(worked, -3));
        given.requestedOn(WorkingDays.after(worked, -40)); // past both targets
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.dueBy(given.requested(Given.SOUTH, Account.PARTNER_SOUTH), WorkingDays.after(worked, -1));

        assertThat(workloads())
                .filteredOn(workload -> workload.waitingCount() + workload.committedCount() > 0)
                .containsExactlyInAnyOrder(
                        new Workload(Region.NORTH_EAST, 3, 2, 1), new Workload(Region.SOUTH_EAST, 1, 1, 0));
    }

    @Test
    void theDatabaseSendsOneNumberForEachRegionAndState() {
        copies(given.requested(Given.NORTH, Account.PARTNER_NORTH));
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        var manager = new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

        assertThat(workload.byRegion(WorkingDays.after(lastWorkingDay(), -1), manager))
                .containsExactlyInAnyOrder(
                        new Cell(Region.NORTH_EAST, TaskState.REQUESTED, COPIES + 1, COPIES),
                        new Cell(Region.NORTH_EAST, TaskState.ACCEPTED, 1, 0));
    }

    private LocalDate lastWorkingDay() {
        LocalDate today = LondonTime.today(clock);
        return WorkingDays.isWorkingDay(today) ? today : WorkingDays.after(today, -1);
    }

    /** Each was due on another working day. */
    private void copies(Task task) {
        LocalDate worked = lastWorkingDay();
        MongoCollection<Document> stored = mongo.getCollection("tasks");
        String one = Objects.requireNonNull(stored.find().first()).toJson();
        stored.insertMany(IntStream.rangeClosed(1, COPIES)
                .mapToObj(number -> {
                    Document copy = Document.parse(one).append("_id", task.id().value() + number);
                    copy.get("progress", Document.class)
                            .get("clock", Document.class)
                            .append("decideBy", midnight(WorkingDays.after(worked, -number)));
                    return copy;
                })
                .toList());
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private List<Workload> workloads() {
        return portal.readAll(Account.MANAGER, "tasks/regions", Map.of(), "home.regions", Workload.class);
    }
}
