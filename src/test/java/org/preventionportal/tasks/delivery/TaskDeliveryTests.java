package org.preventionportal.tasks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;

/** From acceptance to the end: plan, do, say whom it reached, set it right. */
@SliceTest
class TaskDeliveryTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private Task accepted = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    @Test
    void aTaskIsPlannedDoneAndCompletedAndItsReachCountedFromWhatWasDone() {
        Map<?, ?> task = portal.changeTask(
                OFFICER,
                "scheduleTask",
                of(accepted) + "startsOn: \"2026-12-01\", endsOn: \"2026-12-02\", place: \"Town hall\"");
        task = portal.changeTask(
                OFFICER,
                "recordActivity",
                key()
                        + of(task)
                        + activity(
                                "Planned",
                                "2026-12-01",
                                "{kind: PROFESSIONALS, stage: PLANNED, people: 30, method: ESTIMATE}"));
        task = portal.changeTask(OFFICER, "startTask", of(task));
        task = portal.changeTask(
                OFFICER,
                "recordActivity",
                key()
                        + of(task)
                        + activity(
                                "Workshop",
                                "2026-11-02",
                                "{kind: PROFESSIONALS, stage: DELIVERED, people: 24, method: REGISTER}, {kind: YOUNG_PEOPLE, stage: DELIVERED, people: 3, method: ESTIMATE}"));
        portal.changeTask(OFFICER, "completeTask", of(task));

        assertThat(seen())
                .contains("state=COMPLETED", "place=Town hall")
                .contains("plannedReach={professionals=30, youngPeople=0, other=0, isEstimated=true}")
                .contains("deliveredReach={professionals=24, youngPeople=3, other=0, isEstimated=true}")
                .contains("potentialReach=[{kind=VIEWS, count=900}]");
    }

    @Test
    void whatWasRecordedWrongIsSetRightAndTheHistoryKeepsIt() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String id = task.delivery().activities().getFirst().id();
        String amend = of(task)
                + "activityId: \"%s\", reason: \"The register came.\", ".formatted(id)
                + activity(
                        "Workshop",
                        "2026-01-05",
                        "{kind: PROFESSIONALS, stage: DELIVERED, people: 18, method: REGISTER}");

        portal.changeTask(OFFICER, "amendActivity", amend);

        assertThat(given.load(task).history().getLast()).satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("The register came.");
            assertThat(entry.fieldChanges()).anySatisfy(change -> {
                assertThat(change.field()).isEqualTo(id + " delivered professionals");
                assertThat(change.before()).isEqualTo("20 by headcount");
                assertThat(change.after()).isEqualTo("18 by register");
            });
        });
        assertThat(portal.codes(OFFICER, "amendActivity", amend.replace(id, "act_0")))
                .containsExactly("CONFLICT");
        assertThat(portal.codes(
                        OFFICER, "amendActivity", amend.replace(id, "act_0").replace(of(task), of(given.load(task)))))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aRepeatedRecordingCountsOnce() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String figure = "{kind: OTHER, stage: DELIVERED, people: 7, method: HEADCOUNT}";
        String key = key();
        portal.changeTask(OFFICER, "recordActivity", key + of(task) + activity("Stall", "2026-01-06", figure));
        portal.changeTask(OFFICER, "recordActivity", key + of(task) + activity("Stall", "2026-01-06", figure));

        assertThat(given.load(task).delivery().activities()).hasSize(2);
        assertThat(portal.codes(OFFICER, "recordActivity", key + of(task) + activity("Another", "2026-01-06", figure)))
                .containsExactly("KEY_REUSED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completeTask             | ''                                | WRONG_STATE
            closeTask                | reason: OTHER                     | REQUIRED
            scheduleTask             | startsOn: "2026-12-02", endsOn: "2026-12-01" | OUT_OF_RANGE
            scheduleTask             | startsOn: "2026-12-02", partnerIds: ["ptn_none"] | NOT_FOUND
            """)
    void whatCannotBeIsRefused(String mutation, String input, String code) {
        assertThat(portal.codes(OFFICER, mutation, of(accepted) + input)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-05 | {kind: OTHER, stage: DELIVERED, people: 7, method: HEADCOUNT} | WRONG_STATE
            2090-01-05 | {kind: OTHER, stage: DELIVERED, people: 7, method: HEADCOUNT} | OUT_OF_RANGE
            1990-01-05 | {kind: OTHER, stage: PLANNED, people: 7, method: HEADCOUNT} | OUT_OF_RANGE
            2026-01-05 | {kind: OTHER, stage: PLANNED, people: -1, method: HEADCOUNT} | OUT_OF_RANGE
            2026-01-05 | {kind: OTHER, stage: PLANNED, people: 1, method: REGISTER}, {kind: OTHER, stage: PLANNED, people: 2, method: REGISTER} | INVALID
            """)
    void anActivityThatCannotBeIsRefused(String day, String reach, String code) {
        assertThat(portal.codes(OFFICER, "recordActivity", key() + of(accepted) + activity("Stall", day, reach)))
                .containsExactly(code);
    }

    @Test
    void theReasonForClosingIsNeverLeftOpen() {
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(portal.text(
                        OFFICER,
                        "mutation { closeTask(input: {%s reason: NOT_RECORDED}) { task { id } } }"
                                .formatted(of(accepted))))
                .contains("NOT_RECORDED")
                .doesNotContain("closeTask={");
        assertThat(given.load(accepted).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void whatWasAskedForAtASessionPointsBackToIt() {
        portal.changeTask(
                OFFICER,
                "recordTask",
                key()
                        + "partnerId: \"%s\", followUpOfId: \"%s\", need: {title: \"More\", description: \"They asked for more.\", kind: WORKSHOP, themes: [DISRUPTION], aim: SKILLS, reach: {frontline: 5}}"
                                .formatted(Given.NORTH, accepted.id()));

        assertThat(portal.text(
                        OFFICER,
                        "{ task(id: \"%s\") { followUps { title followUpOf { id } } } }".formatted(accepted.id())))
                .contains("title=More", "followUpOf={id=%s}".formatted(accepted.id()));
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "createTaskDraft",
                        key()
                                + "childAtRiskNow: false, followUpOfId: \"%s\", need: {title: \"Mine\"}"
                                        .formatted(accepted.id())))
                .containsExactly("NOT_FOUND");
    }

    private String seen() {
        return portal.text(
                Account.PARTNER_NORTH,
                "{ task(id: \"%s\") { state schedule { startsOn endsOn place } plannedReach { professionals youngPeople other isEstimated } deliveredReach { professionals youngPeople other isEstimated } activities { potentialReach { kind count } } } }"
                        .formatted(accepted.id()));
    }

    private static String activity(String what, String day, String reach) {
        return "activity: {description: \"%s\", date: \"%s\", reach: [%s], potentialReach: [{kind: VIEWS, count: 900}]}"
                .formatted(what, day, reach);
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }

    private static String of(Map<?, ?> task) {
        return "taskId: \"%s\", version: %s, ".formatted(task.get("id"), task.get("version"));
    }

    private static String of(Task task) {
        return "taskId: \"%s\", version: %d, ".formatted(task.id(), task.version());
    }
}
