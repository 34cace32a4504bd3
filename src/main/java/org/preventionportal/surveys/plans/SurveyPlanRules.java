package org.preventionportal.surveys.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Checks that the parts of a plan fit together. */
record SurveyPlanRules(SurveyPlan plan) {

    private static final List<Integer> FOLLOW_UPS = List.of(3, 6, SurveyPlan.LAST_FOLLOW_UP);

    /** @throws Refusal with the errors of all rules that are broken */
    void check(LocalDate today) {
        Refusal.checkAll(
                Refusal.given(plan.invitation(), _ -> requireFitting()),
                this::requireOrder,
                Refusal.given(plan.closesOn(), day -> requireLastDay(day, today)));
    }

    private void requireFitting() {
        Refusal.checkAll(this::requireTasks, this::requireWaves, this::requireCap, this::requireFollowUps);
    }

    private void requireTasks() {
        TaskSelection tasks = plan.tasks();
        if (plan.invitation().isAboutTasks() != (tasks != null)) {
            throw refusal(
                    "tasks",
                    ErrorCode.REQUIRED,
                    "Choose the tasks whose participants are invited. Leave them out for other invitations.");
        }
    }

    private void requireOrder() {
        TaskSelection tasks = plan.tasks();
        if (tasks != null && tasks.startsOn() != null && tasks.endsOn() != null) {
            new DateRange(tasks.startsOn(), tasks.endsOn()).requireOrder("plan.tasks");
        }
    }

    private void requireWaves() {
        RollingPlan rolling = plan.rolling();
        if ((plan.invitation() == SurveyInvitation.ROLLING) != (rolling != null)) {
            throw refusal(
                    "rolling",
                    ErrorCode.REQUIRED,
                    "Choose when people are asked after each task. Leave this out if the campaign is not a rolling one.");
        }
        if (rolling != null && rolling.hasRepeatedWave()) {
            throw refusal("rolling.waves", ErrorCode.INVALID, "Choose each wave once.");
        }
    }

    private void requireCap() {
        if ((plan.invitation() == SurveyInvitation.OPEN_LINK) != (plan.cap() != null)) {
            throw refusal(
                    "cap",
                    ErrorCode.REQUIRED,
                    "Enter how many people are in the room if they all use one link. Leave this blank for other invitations.");
        }
    }

    private void requireFollowUps() {
        List<Integer> followUps = plan.followUps();
        if (!FOLLOW_UPS.containsAll(followUps) || Set.copyOf(followUps).size() < followUps.size()) {
            throw refusal("followUps", ErrorCode.INVALID, "Choose from 3, 6 and 12 months, each once.");
        }
        if (plan.invitation() == SurveyInvitation.ROLLING && !followUps.isEmpty()) {
            throw refusal(
                    "followUps",
                    ErrorCode.INVALID,
                    "A rolling campaign asks again after each task. Choose waves, and remove the follow-ups.");
        }
        if (!plan.invitation().isByMail() && !followUps.isEmpty()) {
            throw refusal(
                    "followUps",
                    ErrorCode.INVALID,
                    "People who answer by an open link are not known, so they cannot be asked again. Remove the follow-ups.");
        }
    }

    private void requireLastDay(LocalDate closesOn, LocalDate today) {
        LocalDate sessionOn = plan.sessionOn();
        if (sessionOn == null) {
            SurveyPlan.validateLastDay("plan.closesOn", closesOn, today);
        } else {
            SessionForm.validateLastDay("plan.closesOn", closesOn, sessionOn, today);
        }
    }

    private static Refusal refusal(String field, ErrorCode code, String message) {
        return new Refusal(UserError.input("plan." + field, code, message));
    }
}
