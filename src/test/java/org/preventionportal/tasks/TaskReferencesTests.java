package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives references, also where another task has one already, and finds tasks by them for those who may see them. */
@SliceTest
class TaskReferencesTests {

    private static final String KEY = "a-new-draft";
    private static final TaskId MADE = new TaskId(Ids.ofKey(TaskId.PREFIX, Account.PARTNER_NORTH.id(), KEY));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private TaskReferences references;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aDraftHasAReferenceWhichARepeatKeeps() {
        String reference = drafted();
        assertThat(reference).isEqualTo(TaskReference.candidate(MADE, 0).value());
        assertThat(drafted()).isEqualTo(reference);
    }

    @Test
    void aReferenceOfAnotherTaskIsNotGivenAgain() {
        taken(0);
        taken(1);
        assertThat(drafted()).isEqualTo(TaskReference.candidate(MADE, 2).value());
        assertThat(drafted()).isEqualTo(TaskReference.candidate(MADE, 2).value());
    }

    @Test
    void ofSeveralTasksOnlyThoseInConflictGetAnother() {
        taken(0);
        Task other = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task made = Task.draft(MADE, other.origin(), other.need());
        assertThat(references.claim(List.of(made, other)))
                .extracting(Task::reference)
                .containsExactly(TaskReference.candidate(MADE, 1), other.reference());
    }

    @Test
    void isFoundByWhatAPersonTypes() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String typed = task.reference().value().toLowerCase(Locale.ROOT).substring("pp-".length());
        assertThat(found(Account.OFFICER_NORTH_EAST, typed)).isEqualTo(task.id().value());
        assertThat(found(Account.PARTNER_NORTH, task.reference().value()))
                .isEqualTo(task.id().value());
    }

    @Test
    void whatTheCallerMayNotSeeIsLikeWhatIsNotThere() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task excluding = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.excluding(excluding, Account.OFFICER_NORTH_EAST);
        String nothing = answer(Account.OFFICER_NORTH_EAST, "PP-2222222");
        assertThat(nothing).contains("taskByReference=null");
        assertThat(answer(Account.OFFICER_NORTH_EAST, draft.reference().value()))
                .isEqualTo(nothing);
        assertThat(answer(Account.OFFICER_NORTH_EAST, excluding.reference().value()))
                .isEqualTo(nothing);
        assertThat(answer(Account.PARTNER_SOUTH, excluding.reference().value())).isEqualTo(nothing);
        assertThat(answer(Account.PARTNER_SOUTH, "no reference")).isEqualTo(nothing);
    }

    @Test
    void anOrganisationThatJoinedHasTheSameReferenceAndItsOwnView() {
        Task joined = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(answer(Account.PARTNER_SOUTH, joined.reference().value()))
                .contains(joined.id().value(), joined.reference().value(), "title=The same for us");
    }

    private void taken(int attempt) {
        var other = new TaskId("tsk_other");
        mongo.insert(new TaskReferences.Claim(TaskReference.candidate(MADE, attempt), other));
    }

    private String drafted() {
        Input draft = Input.of("idempotencyKey", KEY)
                .with("partnerId", Given.NORTH)
                .with("childAtRiskNow", false)
                .with("need", Map.of("title", "A talk"));
        String id = portal.changeTask(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft)
                .id();
        assertThat(id).isEqualTo(MADE.value());
        return Objects.requireNonNull(mongo.findById(id, Task.class))
                .reference()
                .value();
    }

    private String found(Account account, String typed) {
        return portal.read(
                account, "tasks/taskByReference", Map.of("reference", typed), "taskByReference.id", String.class);
    }

    private String answer(Account account, String typed) {
        return portal.text(account, "tasks/taskByReference", Map.of("reference", typed));
    }
}
