package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.bulk.TaskAttendance.Counted;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What exports have shown is remembered, in documents that stay small however many tasks there are. */
@SliceTest
class ExportedAttendancesTests {

    private static final int TASKS = 6_400;
    private static final Counted JANUARY = new Counted(YearMonth.of(2026, 1), Reach.Method.REGISTER);

    @Autowired
    private ExportedAttendances exported;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private static TaskAttendance task(int number, int people) {
        return new TaskAttendance(
                new TaskId("tsk_" + number), people, "NORTH", "POLICE", Set.of(), Map.of(JANUARY, people));
    }

    private static List<TaskAttendance> tasks(int people) {
        return IntStream.range(0, TASKS)
                .mapToObj(number -> task(number, people))
                .toList();
    }

    /** 64 documents of 16 MB hold 25 million tasks. */
    @Test
    void noDocumentHoldsMoreThanASmallShareOfTheTasks() {
        exported.suppress("reached", tasks(10));

        assertThat(mongo.findAll(ExportedAttendance.class))
                .extracting(ExportedAttendance::shown)
                .hasSize(64)
                .allSatisfy(shown -> assertThat(shown).hasSizeBetween(1, 2 * TASKS / 64));
    }

    /** Three hide behind ten. If the second export showed ten and six, the sum of 19 would give the three. */
    @Test
    void whatHidATaskInAnEarlierExportOfTheColumnStaysHidden() {
        TaskAttendance few = task(1, 3);
        TaskAttendance large = task(2, 10);
        TaskAttendance later = task(3, 6);
        Set<TaskId> hidden = Set.of(few.task(), large.task());
        assertThat(exported.suppress("reached", List.of(few, large))).isEqualTo(hidden);

        assertThat(exported.suppress("reached", List.of(few, large, later))).isEqualTo(hidden);
        assertThat(exported.suppress("expected", List.of(few, large, later)))
                .containsExactlyInAnyOrder(few.task(), later.task());
    }

    @Test
    void whatAnEarlierExportHasShownIsTheLastToHideATask() {
        TaskAttendance known = task(1, 10);
        assertThat(exported.suppress("reached", List.of(known))).isEmpty();

        assertThat(exported.suppress("reached", List.of(known, task(2, 3), task(3, 50))))
                .containsExactlyInAnyOrder(new TaskId("tsk_2"), new TaskId("tsk_3"));
    }
}
