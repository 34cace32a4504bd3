package org.preventionportal.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.support.Input;

/** Tests what an officer reads as the next step of a task. */
class NextStepsTests {

    private static final String TODAY = "2026-12-01";
    private static final NextSteps STEPS = new NextSteps(new Formats());
    private static final String AMEND = "Amend it, or send the partner a message.";
    private static final String CLOSED =
            "The partner disputes an outcome of a closed period. Send the partner a message. "
                    + "A programme manager can reopen the period.";

    /** Outcomes are written by their number; those in brackets were observed in a closed period. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPLETED | 1 | The partner disputes an outcome. " + AMEND,
                "COMPLETED | (1) | " + CLOSED,
                "COMPLETED | (1) 2 | The partner disputes an outcome. " + AMEND,
                "COMPLETED | (1) 2 3 | The partner disputes 2 outcomes. " + AMEND,
                "IN_PROGRESS | (1) 2 | The partner disputes an outcome. " + AMEND
                        + " Record your activities and the people reached.",
                "IN_PROGRESS | (1) | " + CLOSED + " Record your activities and the people reached."
            })
    void aDisputedOutcomeIsAmendedOrItsPeriodReopened(String state, String disputed, String text) {
        String html = next(state, disputed);

        assertThat(html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip())
                .isEqualTo(text);
        assertThat(html).contains("/tasks/tsk_1/outcomes/" + (disputed.contains(" 2") ? "2" : "1"));
    }

    /** Each day is beside the step, or in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPTED | 2026-12-02 | It is scheduled from Wednesday 2 December 2026. | Start it on that day.",
                "ACCEPTED | 2026-12-01 | It is scheduled from today. | Start it.",
                "ACCEPTED | 2026-11-30 | It was scheduled from Monday 30 November 2026. | If it took place, start the task, then"
                        + " record whom it reached. If not, change the schedule.",
                "IN_PROGRESS | 2026-12-01 | '' | Record your activities and the people reached.",
                "IN_PROGRESS | 2026-11-30 | Its last day was Monday 30 November 2026. | Record activities and the people reached."
            })
    void aScheduledTaskIsStartedAndRecorded(String state, String day, String dated, String step) {
        Input task = Input.of("id", "tsk_1")
                .with("state", state)
                .with("schedule", Map.of("startsOn", day, "endsOn", day))
                .with("behindScheduleSince", day.compareTo(TODAY) < 0 ? day : null)
                .with("outcomes", List.of());

        assertThat(STEPS.html(task, TODAY, true).replaceAll("<span.*?</span>|<[^>]+>", ""))
                .isEqualTo(step);
        assertThat(STEPS.html(task, TODAY, false).replaceAll("<[^>]+>", "")).isEqualTo((dated + " " + step).strip());
    }

    /** A task is not to be completed while sessions are to come. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | 2026-12-03 | 2026-12-10 | Record your activities and the people reached.",
                "true | 2026-12-03 | 2026-12-10 | The next session is on Thursday 3 December 2026. Record the people reached after it.",
                "true | 2026-12-01 | 2026-12-10 | The next session is today. Record the people reached after it.",
                "true | 2026-12-01 | 2026-12-01 | Record any other activities, then complete the task.",
                "true | '' | '' | Record any other activities, then complete the task."
            })
    void aTaskIsCompletedAfterItsLastSession(boolean isDelivered, String next, String last, String step) {
        Input task = Input.of("id", "tsk_1")
                .with("state", "IN_PROGRESS")
                .with("schedule", last.isEmpty() ? null : Map.of("startsOn", "2026-11-26", "endsOn", last))
                .with("nextSessionOn", next.isEmpty() ? null : next)
                .with("hasDeliveredActivity", isDelivered)
                .with("outcomes", List.of());

        assertThat(STEPS.html(task, TODAY, false).replaceAll("<[^>]+>", "")).isEqualTo(step);
    }

    /** Who may not deliver the task reads the step without a link. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPTED | '' | false | /schedule | schedule the task",
                "ACCEPTED | 2026-11-30 | false | /schedule | change the schedule",
                "IN_PROGRESS | '' | false | /activities/new | Record your activities and the people reached",
                "IN_PROGRESS | 2026-12-01 | true | /activities/new | Record any other activities",
                "IN_PROGRESS | 2026-11-30 | false | /activities/new | Record activities and the people reached",
                "IN_PROGRESS | 2026-11-30 | true | /schedule | change the schedule"
            })
    void aStepLeadsToItsPage(String state, String day, boolean isDelivered, String page, String words) {
        Input task = Input.of("id", "tsk_1")
                .with("state", state)
                .with("title", "Tea & talk")
                .with("schedule", day.isEmpty() ? null : Map.of("startsOn", day, "endsOn", day))
                .with("behindScheduleSince", day.isEmpty() || day.compareTo(TODAY) >= 0 ? null : day)
                .with("hasDeliveredActivity", isDelivered)
                .with("outcomes", List.of());
        String link = "<a class=\"govuk-link\" href=\"/tasks/tsk_1%s\">%s".formatted(page, words);

        assertThat(STEPS.html(task, TODAY, false)).contains(link + "</a>");
        assertThat(STEPS.html(task, TODAY, true))
                .contains(link + "<span class=\"govuk-visually-hidden\">: Tea &amp; talk</span></a>");
        assertThat(STEPS.html(task.with("viewerCanDeliver", false), TODAY, false))
                .contains(words)
                .doesNotContain("<a ");
    }

    /** Outcomes are written as how they are verified; those in brackets are at no partner. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | It is completed.",
                "AWAITED VERIFIED | It is completed. The partner has not verified an outcome yet.",
                "(AWAITED) VERIFIED | It is completed. You do not need to do anything."
            })
    void aCompletedTaskMayWaitForItsPartner(String verifications, String step) {
        List<Input> outcomes = Arrays.stream(verifications.split(" "))
                .filter(verification -> !verification.isEmpty())
                .map(verification -> Input.of("verification", verification.replaceAll("[()]", ""))
                        .with("partner", verification.startsWith("(") ? null : Map.of("id", "org_1")))
                .toList();

        assertThat(STEPS.html(Input.of("state", "COMPLETED").with("outcomes", outcomes), TODAY, true))
                .isEqualTo(step);
    }

    /** Asking is left out where it cannot be done yet, and where it is done or a rolling campaign does it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | 0 | '' | Record participants, and record what has changed.",
                "false | 0 | false | Record participants, and record what has changed.",
                "false | 1 | '' | Record what has changed.",
                "true | 0 | '' | Ask the people who took part, and record what has changed.",
                "true | 0 | true | Ask the people who took part, and record what has changed.",
                "true | 0 | false | Record what has changed.",
                "true | 1 | '' | Record what has changed."
            })
    void aCompletedTaskIsFollowedUp(boolean canAsk, int surveys, String isRollingOver, String step) {
        Input task = Input.of("state", "COMPLETED")
                .with("outcomes", List.of())
                .with("viewerCanAskParticipants", canAsk)
                .with("surveyCampaigns", Collections.nCopies(surveys, Map.of()))
                .with(
                        "rollingSurveys",
                        isRollingOver.isEmpty()
                                ? List.of()
                                : List.of(Map.of("isOver", Boolean.valueOf(isRollingOver))));

        assertThat(STEPS.html(task, TODAY, false)).isEqualTo("It is completed. " + step);
    }

    private static String next(String state, String disputed) {
        List<Input> outcomes = Arrays.stream(disputed.split(" "))
                .map(outcome -> Input.of("id", outcome.replaceAll("[()]", ""))
                        .with("partner", Map.of("id", "org_1"))
                        .with("verification", "DISPUTED")
                        .with("isInClosedPeriod", outcome.startsWith("(")))
                .toList();
        Input task = Input.of("id", "tsk_1").with("state", state).with("outcomes", outcomes);
        return STEPS.html(task, TODAY, false);
    }
}
