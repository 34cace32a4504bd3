package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.documents.Contract;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** Tests what officers and partners read about the response targets of a request, for each state of a target. */
class TargetTextTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, Month.NOVEMBER, 27);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    static Stream<String> states() {
        return Contract.codes("ResponseTargetState").stream();
    }

    /** What officers read about acknowledging and deciding. */
    private static final Map<String, List<String>> FOR_OFFICERS = Map.of(
            "RUNNING",
            List.of(
                    "Acknowledge by Friday 27 November 2026 (1 working day left)",
                    "Decide by Friday 27 November 2026 (9 working days left)"),
            "OVERDUE",
            List.of(
                    "Acknowledge: overdue by 2 working days (due Friday 27 November 2026)",
                    "Decide: overdue by 2 working days (due Friday 27 November 2026)"),
            "PAUSED",
            List.of("Acknowledge: paused until the partner answers", "Decide: paused until the partner answers"),
            "MET",
            List.of("Acknowledged on 26 November 2026, in time", "Decided on 26 November 2026, in time"),
            "MET_LATE",
            List.of(
                    "Acknowledged on 26 November 2026, 2 working days overdue",
                    "Decided on 26 November 2026, 2 working days overdue"),
            "ENDED",
            List.of("Acknowledge: ended with the request", "Decide: ended with the request"));

    /** What the partner reads beside the next step, which says when the decision is due. */
    private static final Map<String, List<String>> FOR_PARTNERS = Map.of(
            "RUNNING",
            List.of("We will confirm by Friday 27 November 2026 that we have read it."),
            "OVERDUE",
            List.of("We have not confirmed by Friday 27 November 2026 that we have read it. This is overdue."),
            "PAUSED",
            List.of(),
            "MET",
            List.of("We confirmed on 26 November 2026 that we have read it.", "We decided on 26 November 2026."),
            "MET_LATE",
            List.of("We confirmed on 26 November 2026 that we have read it.", "We decided on 26 November 2026."),
            "ENDED",
            List.of("No decision: the request has ended."));

    @ParameterizedTest
    @MethodSource("states")
    void anOfficerReadsWhatIsToDo(String state) {
        assertThat(lines("tasks/targets", "targets", task(state, "REQUESTED"), FRIDAY))
                .isEqualTo(FOR_OFFICERS.get(state));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aPartnerReadsWhenTheProgrammeAnswers(String state) {
        assertThat(lines("tasks/targets", "answers", task(state, "REQUESTED"), FRIDAY))
                .isEqualTo(FOR_PARTNERS.get(state));
    }

    /** The same on each page, so that nobody reads "overdue" here and "we will decide" there. */
    @Test
    void onASaturdayWhatWasDueOnFridayIsNotOverdueYet() {
        var task = task("RUNNING", "REQUESTED");

        assertThat(lines("tasks/targets", "targets", task, SATURDAY))
                .containsExactly(
                        "Acknowledge: due since Friday 27 November 2026, overdue from the next working day",
                        "Decide: due since Friday 27 November 2026, overdue from the next working day");
        assertThat(lines("tasks/targets", "answers", task, SATURDAY))
                .containsExactly("We have not confirmed by Friday 27 November 2026 that we have read it."
                        + " From the next working day this is overdue.");
        assertThat(lines("tasks/next", "next", task, SATURDAY))
                .containsExactly(
                        "The decision was due by Friday 27 November 2026. From the next working day it is overdue.");
    }

    @Test
    void whatIsOverdueIsOverdueInEachList() {
        var task = task("OVERDUE", "REQUESTED");

        assertThat(lines("tasks/next", "next", task, SATURDAY))
                .containsExactly("The decision is overdue. It was due by Friday 27 November 2026.");
    }

    @Test
    void untilThenEachListSaysTheDay() {
        var task = task("RUNNING", "REQUESTED");

        assertThat(lines("tasks/next", "next", task, FRIDAY))
                .containsExactly("An officer will decide by Friday 27 November 2026.");
    }

    @Test
    void aPartnerThatHasWithdrawnReadsThatThereIsNoDecision() {
        assertThat(lines("tasks/targets", "answers", task("ENDED", "WITHDRAWN"), FRIDAY))
                .containsExactly("No decision: you withdrew the request.");
    }

    private static Map<String, @Nullable Object> task(String state, String taskState) {
        Map<String, @Nullable Object> task = new HashMap<>();
        task.put("state", taskState);
        task.put("acknowledgeTarget", target(state, 2));
        task.put("decideTarget", target(state, 10));
        task.put("deferredUntil", null);
        return task;
    }

    private static Map<String, @Nullable Object> target(String state, int workingDaysAllowed) {
        Map<String, @Nullable Object> target = new HashMap<>();
        target.put("state", state);
        target.put("dueOn", "2026-11-27");
        target.put("metOn", state.startsWith("MET") ? "2026-11-26" : null);
        target.put("workingDaysAllowed", workingDaysAllowed);
        target.put("workingDaysUsed", 1);
        target.put("workingDaysOverdue", 2);
        return target;
    }

    private static List<String> lines(
            String template, String fragment, Map<String, @Nullable Object> task, LocalDate today) {
        Input variables =
                Input.of("task", task).with("target", task.get("decideTarget")).with("today", today.toString());
        return PageTemplates.render(template, fragment, variables)
                .replaceAll("<[^>]+>", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
