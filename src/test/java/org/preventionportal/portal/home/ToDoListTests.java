package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.progress.TaskState;

/** A list of what is to do leads to where it is done, and can be sorted by what its tasks can have. */
class ToDoListTests {

    private static final Map<?, ?> UNDATED = Map.of("id", "tsk_1", "state", "ACCEPTED");

    private static final Caller MEMBER =
            new Caller(Account.PARTNER_NORTH.id(), Set.of(Role.PARTNER), Set.of(Given.NORTH), Set.of(), Set.of());
    private static final Caller OFFICER = new Caller(
            Account.OFFICER_NORTH_EAST.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of(Region.NORTH_EAST));

    private static ToDoList list(String toDo, String order, boolean isOfStaff) {
        return ToDoList.of(toDo, order, isOfStaff, Stream.of(UNDATED));
    }

    @ParameterizedTest
    @CsvSource({
        "READ_MESSAGES, ACCEPTED, true, /tasks/tsk_1/delivery#messages",
        "READ_MESSAGES, REQUESTED, true, /triage/tsk_1#messages",
        "READ_DOCUMENTS, ACCEPTED, false, /tasks/tsk_1#documents",
        "VERIFY_OUTCOME, COMPLETED, true, /tasks/tsk_1#outcomes",
        "AMEND_OUTCOME, COMPLETED, true, /tasks/tsk_1/delivery#outcomes",
        "SEND_DRAFT, DRAFT, true, /tasks/tsk_1",
        "SCHEDULE, ACCEPTED, true, /tasks/tsk_1/delivery"
    })
    void aTaskLeadsToThePartOfThePageWhereItIsDone(String toDo, String state, boolean isOfStaff, String address) {
        assertThat(list(toDo, "", isOfStaff).place(Map.of("id", "tsk_1", "state", state)))
                .isEqualTo(address);
    }

    @Test
    void sessionsAreListedByTheNextOneUnlessSomebodyChoosesAnotherOrder() {
        assertThat(list("ATTEND_SESSION", "", true).order()).isEqualTo("NEXT_SESSION");
        assertThat(list("CONTINUE_DELIVERY", "", true).order()).isEqualTo("FIRST_DAY");
        assertThat(list("RECORD_DELIVERY", "", true).order()).isEqualTo("FIRST_DAY");
        assertThat(list("ASK_PARTICIPANTS", "", true).order()).isEqualTo("FIRST_DAY");
        assertThat(list("ATTEND_SESSION", "TITLE", true).order()).isEqualTo("TITLE");
        assertThat(list("READ_MESSAGES", "", true).order()).isEqualTo("NEWEST_FIRST");
    }

    @Test
    void tasksThatHaveNoDatesAreNotSortedByThem() {
        assertThat(list("SCHEDULE", "", true).orders())
                .containsExactly("NEWEST_FIRST", "OLDEST_FIRST", "TITLE", "TITLE_DESCENDING");
        assertThat(list("READ_MESSAGES", "", true).orders())
                .contains("NEXT_SESSION", "FIRST_DAY", "FIRST_DAY_DESCENDING");
    }

    @Test
    void membersSortByTitleWhatTheyRequestedThemselves() {
        assertThat(list("SEND_DRAFT", "", false).orders()).contains("TITLE", "TITLE_DESCENDING");
        assertThat(list("PROVIDE_INFORMATION", "", false).orders()).contains("TITLE");
        assertThat(list("READ_MESSAGES", "", false).orders())
                .containsExactly("NEXT_SESSION", "FIRST_DAY", "FIRST_DAY_DESCENDING", "NEWEST_FIRST", "OLDEST_FIRST");
    }

    @ParameterizedTest
    @EnumSource
    void thePageSortsByTitleWhatTheApiDoes(TaskToDo toDo) {
        assertThat(list(toDo.name(), "", false).sortsByTitle()).isEqualTo(toDo.isByOwnTitle(MEMBER));
        assertThat(list(toDo.name(), "", true).sortsByTitle()).isEqualTo(toDo.isByOwnTitle(OFFICER));
    }

    @ParameterizedTest
    @EnumSource
    void thePageListsByDaysAheadWhatTheApiDoes(TaskToDo toDo) {
        boolean isOver = toDo == TaskToDo.RECORD_DELIVERY || toDo == TaskToDo.ASK_PARTICIPANTS;
        assertThat(List.of("NEXT_SESSION", "FIRST_DAY")
                        .contains(list(toDo.name(), "", true).order()))
                .isEqualTo(toDo.isSession() || isOver);
    }

    @ParameterizedTest
    @EnumSource
    void staffDoOnThePageOfPartnersWhatOnlyMembersCanDo(TaskToDo toDo) {
        boolean isOfMembersOnly =
                TaskToDo.of(MEMBER).contains(toDo) && !TaskToDo.of(OFFICER).contains(toDo);
        assertThat(list(toDo.name(), "", true).place(UNDATED))
                .matches(isOfMembersOnly ? "/tasks/tsk_1(#.*)?" : "/tasks/tsk_1/delivery(#.*)?");
    }

    @ParameterizedTest
    @EnumSource
    void staffReadOpenTasksUnderTriage(TaskState state) {
        assertThat(list("READ_MESSAGES", "", true).place(Map.of("id", "tsk_1", "state", state.name())))
                .startsWith(TaskState.OPEN.contains(state) ? "/triage/tsk_1" : "/tasks/tsk_1/");
    }

    @Test
    void aPageOfTasksWithoutDatesKeepsTheColumnThatTheListIsSortedBy() {
        assertThat(list("READ_MESSAGES", "", true).showsDates()).isFalse();
        assertThat(list("READ_MESSAGES", "FIRST_DAY", true).showsDates()).isTrue();
        assertThat(list("READ_MESSAGES", "NEXT_SESSION", true).showsDates()).isTrue();
        assertThat(ToDoList.of("READ_MESSAGES", "", true, Stream.of(Map.of("schedule", Map.of())))
                        .showsDates())
                .isTrue();
    }
}
