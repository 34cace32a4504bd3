package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Says on which occasion a rolling campaign asks a person: a task that they took part in, and how long after it.
 *
 * @param dueOn the day from which on the wave may ask about the task
 * @param closesOn the last day on which the person can answer
 */
record Occasion(
        TaskId task, SurveyWave wave, TaskKind kind, LocalDate completedOn, LocalDate dueOn, LocalDate closesOn) {

    private static final int DAYS_TO_ANSWER = 28;

    static LocalDate closesOn(LocalDate askedOn) {
        return askedOn.plusDays(DAYS_TO_ANSWER);
    }

    /** Distinguishes what a person is asked in the same campaign. */
    String key() {
        return "%s %s".formatted(task, wave);
    }
}
