package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.surveys.plans.Reminders;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.graphql.data.ArgumentValue;

/** @param version of the campaign that the caller read */
record UpdateSurveyCampaignInput(
        CampaignId surveyCampaignId, long version, @Valid SurveyPlanChangesInput plan) {

    /** Takes the fields of a plan that change. A field that is left out stays as it is. */
    record SurveyPlanChangesInput(
            ArgumentValue<@NotBlank @OneLine @FreeText(max = 200) String> name,
            ArgumentValue<@NotNull(message = "Choose a questionnaire.") QuestionnaireId> questionnaireId,
            ArgumentValue<@NotNull(message = "Choose who is invited.") SurveyInvitation> invitation,
            ArgumentValue<@Valid TaskSelection> tasks,
            ArgumentValue<@Valid RollingPlan> rolling,
            ArgumentValue<@NotNull(message = REMINDERS) @Valid Reminders> reminders,
            ArgumentValue<@Size(max = 3) List<Integer>> followUps,
            ArgumentValue<@Min(1) @Max(2000) Integer> cap,
            ArgumentValue<@NotNull(message = "Enter a date.") LocalDate> closesOn) {

        private static final String REMINDERS =
                "Enter how many reminders there are at most, and the least number of days between two emails.";

        /** Another invitation removes what it does not allow, unless it is sent. */
        SurveyPlan applyTo(SurveyPlan plan) {
            SurveyInvitation next = Patch.required(invitation, plan.invitation());
            return new SurveyPlan(
                    Patch.required(name, plan.name()),
                    Patch.required(questionnaireId, plan.questionnaireId()),
                    next,
                    Patch.optional(tasks, next.isAboutTasks() ? plan.tasks() : null),
                    Patch.optional(rolling, next == SurveyInvitation.ROLLING ? plan.rolling() : null),
                    plan.taskId(),
                    plan.sessionOn(),
                    Patch.required(reminders, plan.reminders()),
                    Patch.list(followUps, next.hasFollowUps() ? plan.followUps() : List.of()),
                    Patch.optional(cap, next.isByMail() ? null : plan.cap()),
                    Patch.required(closesOn, plan.closesOn()));
        }
    }
}
