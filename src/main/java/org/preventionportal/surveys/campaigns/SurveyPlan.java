package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/**
 * What a campaign is to be.
 *
 * @param name for those who run it
 * @param tasks whose participants are asked, where they come from tasks
 * @param followUps after how many months the same people are asked again
 * @param cap how many may answer by an open link
 * @param closesOn the last day on which it takes answers
 */
public record SurveyPlan(
        @NotBlank @FreeText(max = 200) String name,
        @NotNull QuestionnaireId questionnaireId,
        @NotNull SurveyInvitation invitation,
        @Nullable @Valid TaskSelection tasks,
        @Valid @NotNull Reminders reminders,
        @NotNull @Size(max = 3) List<Integer> followUps,

        @Nullable @Min(1) @Max(2000) Integer cap,

        @NotNull LocalDate closesOn) {

    private static final List<Integer> FOLLOW_UPS = List.of(3, 6, 12);
    private static final int MAX_DAYS = 366;

    void refuseGaps(LocalDate today) {
        if ((invitation == SurveyInvitation.TASKS) != (tasks != null)) {
            throw refusal(
                    "tasks", ErrorCode.REQUIRED, "Say from which tasks people are asked, for that invitation only.");
        }
        if (tasks != null && tasks.to().isBefore(tasks.from())) {
            throw refusal("tasks.to", ErrorCode.OUT_OF_RANGE, "The last day has to be on or after the first.");
        }
        if ((invitation == SurveyInvitation.OPEN_LINK) != (cap != null)) {
            throw refusal("cap", ErrorCode.REQUIRED, "Say how many may answer, for an open link only.");
        }
        if (!FOLLOW_UPS.containsAll(followUps) || Set.copyOf(followUps).size() < followUps.size()) {
            throw refusal("followUps", ErrorCode.INVALID, "Follow-ups come after 3, 6 or 12 months, each once.");
        }
        if (!invitation.isByMail() && !followUps.isEmpty()) {
            throw refusal(
                    "followUps", ErrorCode.INVALID, "Nobody knows who answered by an open link, so none can follow.");
        }
        refuseDay("plan.closesOn", closesOn, today);
    }

    static void refuseDay(String field, LocalDate closesOn, LocalDate today) {
        if (closesOn.isBefore(today) || closesOn.isAfter(today.plusDays(MAX_DAYS))) {
            throw new Refusal(
                    UserError.input(field, ErrorCode.OUT_OF_RANGE, "Choose a day from today to a year from now."));
        }
    }

    private static Refusal refusal(String field, ErrorCode code, String message) {
        return new Refusal(UserError.input("plan." + field, code, message));
    }

    SurveyPlan until(LocalDate day, @Nullable Integer most) {
        return new SurveyPlan(name, questionnaireId, invitation, tasks, reminders, followUps, most, day);
    }

    SurveyPlan followUp(int months, LocalDate day) {
        return new SurveyPlan(
                "%s, after %d months".formatted(name, months),
                questionnaireId,
                SurveyInvitation.LIST,
                null,
                reminders,
                List.of(),
                null,
                day);
    }
}
