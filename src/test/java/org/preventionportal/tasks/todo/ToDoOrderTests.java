package org.preventionportal.tasks.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TaskToDo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A list of what is to do is sorted as a whole: each page goes on where the one before has ended. */
@SliceTest
class ToDoOrderTests {

    private static final Account MEMBER = Account.PARTNER_NORTH;
    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void requestsByTitle() {
        String zebra = id(given.requestedAs("Zebra crossings"));
        String marks = id(given.requestedAs("???"));
        String advice = id(given.requestedAs("advice for schools"));

        assertThat(pages(TaskToDo.DECIDE, "TITLE", OFFICER)).containsExactly(marks, advice, zebra);
        assertThat(pages(TaskToDo.DECIDE, "TITLE_DESCENDING", OFFICER)).containsExactly(zebra, advice, marks);
    }

    @Test
    void draftsWithoutATitleBeforeAllOthers() {
        String titled = id(given.draft(Given.NORTH, MEMBER));
        String untitled = id(given.draft(Given.NORTH, MEMBER));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(untitled)),
                new Update().unset("sortTitle").unset("need.title"),
                Task.class);

        assertThat(pages(TaskToDo.SEND_DRAFT, "TITLE", MEMBER)).containsExactly(untitled, titled);
        assertThat(pages(TaskToDo.SEND_DRAFT, "TITLE_DESCENDING", MEMBER)).containsExactly(titled, untitled);
    }

    /** A place between tasks with titles of one's own choice would tell those of others, letter by letter. */
    @ParameterizedTest
    @EnumSource(
            value = TaskToDo.class,
            names = {"READ_MESSAGES", "READ_DOCUMENTS", "ATTEND_SESSION", "CONTINUE_DELIVERY", "VERIFY_OUTCOME"})
    void nothingThatMembersMayHaveJoinedByTitle(TaskToDo toDo) {
        for (String order : List.of("TITLE", "TITLE_DESCENDING")) {
            var query = Map.of("toDo", toDo, "orderBy", order, "first", 1);

            assertThat(Portal.text(portal.ask(MEMBER, "tasks/tasksToDo", query)))
                    .contains("BAD_USER_INPUT", "cannot be listed by title");
            assertThat(Portal.text(portal.ask(OFFICER, "tasks/tasksToDo", query)))
                    .doesNotContain("BAD_USER_INPUT");
        }
    }

    @Test
    void tasksByTheirFirstDay() {
        String later = unread(30);
        String undated = unread(null);
        String sooner = unread(3);

        assertThat(pages(TaskToDo.READ_MESSAGES, "FIRST_DAY", OFFICER)).containsExactly(undated, sooner, later);
        assertThat(pages(TaskToDo.READ_MESSAGES, "FIRST_DAY_DESCENDING", OFFICER))
                .containsExactly(later, sooner, undated);
    }

    /** The course has begun before the others, and its next day is after them. */
    @Test
    void tasksByTheirNextSession() {
        String undated = unread(null);
        String course = unread(-3);
        plan(course, 5);
        String later = unread(30);
        String sooner = unread(3);

        assertThat(pages(TaskToDo.READ_MESSAGES, "NEXT_SESSION", OFFICER))
                .containsExactly(sooner, course, later, undated);
        assertThat(portal.readAll(
                        OFFICER,
                        "tasks/tasksToDo",
                        Map.of("toDo", "ATTEND_SESSION", "first", 5),
                        "tasksToDo.nodes[*].id",
                        String.class))
                .as("the order without one")
                .containsExactly(sooner, course);
        assertThat(portal.readAll(
                        OFFICER,
                        "tasks/tasksToDo",
                        Map.of("toDo", "READ_MESSAGES", "orderBy", "NEXT_SESSION", "first", 5),
                        "tasksToDo.nodes[*].nextSessionOn",
                        String.class))
                .containsExactly(day(3), day(5), day(30), null);
    }

    /** The other organisation requested the task before the own one. */
    @Test
    void joinedTasksByTheirJoining() {
        Task joined = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        clock.advance(Duration.ofMinutes(1));
        String own = answered(given.requested(Given.NORTH, MEMBER), OFFICER);
        clock.advance(Duration.ofMinutes(1));
        String other = answered(given.joinedToo(joined, Given.NORTH, MEMBER), Account.OFFICER_SOUTH_EAST);

        assertThat(page(Map.of("toDo", "READ_MESSAGES", "first", 5), MEMBER)).containsExactly(other, own);
        assertThat(pages(TaskToDo.READ_MESSAGES, "NEWEST_FIRST", MEMBER)).containsExactly(other, own);
        assertThat(pages(TaskToDo.READ_MESSAGES, "OLDEST_FIRST", MEMBER)).containsExactly(own, other);
    }

    private String answered(Task task, Account officer) {
        portal.changeTask(
                officer,
                "tasks/postMessage",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("partnerId", Given.NORTH)
                        .with("text", "When may we come?"));
        return id(task);
    }

    private void plan(String task, int days) {
        portal.changeTask(
                OFFICER,
                "tasks/recordActivity",
                Input.of(Objects.requireNonNull(mongo.findById(task, Task.class)))
                        .withKey()
                        .with(
                                "activity",
                                Input.of("description", "Next part of the course")
                                        .with("date", LondonTime.today(clock).plusDays(days))
                                        .with("reach", List.of())));
    }

    /** @param days until its session; null if it has no dates */
    private String unread(@Nullable Integer days) {
        Task task = given.accepted(Given.NORTH, MEMBER, OFFICER);
        if (days != null) {
            LocalDate day = LondonTime.today(clock).plusDays(days);
            portal.changeTask(
                    OFFICER,
                    "tasks/scheduleTask",
                    Input.of(task).with("startsOn", day).with("endsOn", day).with("partnerIds", List.of()));
        }
        portal.changeTask(
                MEMBER,
                "tasks/postMessage",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("partnerId", Given.NORTH)
                        .with("text", "When do we begin?"));
        return id(task);
    }

    private String day(int days) {
        return LondonTime.today(clock).plusDays(days).toString();
    }

    private static String id(Task task) {
        return task.id().value();
    }

    /** The list, read in pages of one task. */
    private List<String> pages(TaskToDo toDo, String order, Account account) {
        List<String> found = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("toDo", toDo, "orderBy", order, "first", 1));
        List<String> page = page(query, account);
        while (!page.isEmpty() && found.size() < 10) {
            found.addAll(page);
            query.put("after", cursor(query, account));
            page = page(query, account);
        }
        return found;
    }

    private List<String> page(Map<String, Object> query, Account account) {
        return portal.readAll(account, "tasks/tasksToDo", query, "tasksToDo.nodes[*].id", String.class);
    }

    private String cursor(Map<String, Object> query, Account account) {
        return Objects.requireNonNull(
                portal.read(account, "tasks/tasksToDo", query, "tasksToDo.pageInfo.endCursor", String.class));
    }
}
