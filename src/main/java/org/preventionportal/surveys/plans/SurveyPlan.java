package org.preventionportal.surveys.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Holds what a campaign asks, who is invited and until when.
 *
 * @param name for those who run campaigns; respondents do not see it
 * @param tasks the tasks whose participants are invited; null for other invitations
 * @param rolling when participants are asked after each task; null for other invitations than a rolling one
 * @param taskId the only task that the campaign is about; null for campaigns about others, or about none
 * @param sessionOn the day of the session whose form the campaign is; null for other campaigns, and for forms that
 *     were created before 0.10
 * @param followUps months after the opening at which the same people are asked again
 * @param cap how many people may answer by an open link
 * @param closesOn the last day on which the campaign takes answers
 */
public record SurveyPlan(
        @NotBlank @OneLine @FreeText(max = 200) String name,
        @NotNull QuestionnaireId questionnaireId,
        @NotNull SurveyInvitation invitation,
        @Nullable @Valid TaskSelection tasks,
        @Nullable @Valid RollingPlan rolling,
        @Nullable TaskId taskId,
        @Nullable LocalDate sessionOn,
        @Valid @NotNull Reminders reminders,
        @NotNull @Size(max = 3) List<Integer> followUps,

        @Nullable @Min(1) @Max(2000) Integer cap,

        @NotNull LocalDate closesOn)
        implements ConsistentInput {

    /** Months from the opening of a campaign to its last possible follow-up. */
    public static final int LAST_FOLLOW_UP = 12;

    /** A year from now. */
    static final int MAX_DAYS = 366;

    /** @throws Refusal with the errors of all parts that do not fit together or are out of range */
    @Override
    public void requireConsistent(LocalDate today) {
        new SurveyPlanRules(this).check(today);
    }

    /** Refuses a last day that is over or more than a year away. */
    public static void validateLastDay(String field, LocalDate closesOn, LocalDate today) {
        if (closesOn.isBefore(today) || closesOn.isAfter(today.plusDays(MAX_DAYS))) {
            throw outOfRange(field, "Choose a day from today to a year from now.");
        }
    }

    private static Refusal outOfRange(String field, String message) {
        return new Refusal(UserError.input(field, ErrorCode.OUT_OF_RANGE, message));
    }

    /**
     * The days of each wave of a rolling campaign that asks the participants of a completed task, the earliest first.
     *
     * @param closedOn null until it closes
     */
    public Map<SurveyWave, DateRange> asksDuring(Task task, LocalDate openedOn, @Nullable LocalDate closedOn) {
        TaskEnding ending = task.progress().ending();
        if (rolling == null || tasks == null || ending == null || !tasks.contains(task)) {
            return Map.of();
        }
        LocalDate recordedOn = recordedOn(task, ending);
        var days = new DateRange(
                openedOn.isAfter(recordedOn) ? openedOn : recordedOn, Objects.requireNonNullElse(closedOn, closesOn));
        return days.endsBeforeItStarts() ? Map.of() : rolling.asksDuring(days, ending.endedOn());
    }

    /** Whether both rolling campaigns ask the same people the same in the same wave of a task. */
    public boolean repeats(SurveyPlan other) {
        return rolling != null
                && other.rolling != null
                && tasks != null
                && other.tasks != null
                && questionnaireId.equals(other.questionnaireId)
                && !Collections.disjoint(rolling.waves(), other.rolling.waves())
                && tasks.overlaps(other.tasks);
    }

    /** No campaign can ask about a task before the task is recorded as completed. */
    private static LocalDate recordedOn(Task task, TaskEnding ending) {
        return task.history().stream()
                .filter(entry -> entry.toState() == TaskState.COMPLETED && entry.fromState() != TaskState.COMPLETED)
                .map(entry -> LondonTime.day(entry.occurredAt()))
                .findFirst()
                .orElse(ending.endedOn());
    }

    /**
     * Refuses an earlier last day and a smaller cap, because respondents rely on what they have read. The form of a
     * session may have a last day of more than a year from now: it can keep that day. A rolling campaign that follows
     * tasks until its last day goes on to follow them.
     *
     * @param newCap null for the present one
     * @param last the last day that the retention period allows
     */
    public SurveyPlan extend(LocalDate newClosesOn, @Nullable Integer newCap, LocalDate today, LocalDate last) {
        Refusal.checkAll(() -> validateExtension(newClosesOn, today, last), () -> validateExtension(newCap));
        return with(tasksUntil(newClosesOn), newClosesOn, newCap == null ? cap : newCap);
    }

    public SurveyPlan about(@Nullable TaskSelection newTasks) {
        return with(newTasks, closesOn, cap);
    }

    private @Nullable TaskSelection tasksUntil(LocalDate newClosesOn) {
        return rolling == null || tasks == null || tasks.endsOn().isBefore(closesOn) ? tasks : tasks.until(newClosesOn);
    }

    private void validateExtension(LocalDate newClosesOn, LocalDate today, LocalDate last) {
        if (!newClosesOn.equals(closesOn) || newClosesOn.isBefore(today)) {
            validateLastDay("closesOn", newClosesOn, today);
        }
        if (newClosesOn.isBefore(closesOn)) {
            throw outOfRange("closesOn", "Choose the current last day or a later one.");
        }
        if (newClosesOn.isAfter(closesOn) && newClosesOn.isAfter(last)) {
            throw outOfRange(
                    "closesOn",
                    "Choose a day up to %s. Answers are kept for a month longer. To go on, close the campaign and create another one."
                            .formatted(DateWords.inWords(last)));
        }
    }

    private void validateExtension(@Nullable Integer newCap) {
        if (newCap != null && (cap == null || newCap < cap)) {
            throw outOfRange("cap", "Enter the current number of people or more.");
        }
    }

    /** The same plan, which ends on this day at the latest. */
    public SurveyPlan endingBy(LocalDate last) {
        return closesOn.isAfter(last) ? withLimits(last, cap) : this;
    }

    public SurveyPlan withLimits(LocalDate newClosesOn, @Nullable Integer newCap) {
        return with(tasks, newClosesOn, newCap);
    }

    private SurveyPlan with(@Nullable TaskSelection newTasks, LocalDate newClosesOn, @Nullable Integer newCap) {
        return new SurveyPlan(
                name,
                questionnaireId,
                invitation,
                newTasks,
                rolling,
                taskId,
                sessionOn,
                reminders,
                followUps,
                newCap,
                newClosesOn);
    }

    /** The plan of a campaign that asks the participants of one completed task. */
    public static SurveyPlan ofParticipants(
            String name, QuestionnaireId questionnaireId, TaskId taskId, TaskSelection tasks, LocalDate closesOn) {
        return new SurveyPlan(
                name,
                questionnaireId,
                SurveyInvitation.TASKS,
                tasks,
                null,
                taskId,
                null,
                Reminders.USUAL,
                List.of(),
                null,
                closesOn);
    }

    /** The plan of the campaign that asks the same people again. */
    public SurveyPlan followUp(int months, LocalDate day) {
        return new SurveyPlan(
                "%s, after %d months".formatted(name, months),
                questionnaireId,
                SurveyInvitation.LIST,
                null,
                null,
                taskId,
                null,
                reminders,
                List.of(),
                null,
                day);
    }

    @Override
    public int hashCode() {
        return name.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
