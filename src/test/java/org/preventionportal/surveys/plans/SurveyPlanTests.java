package org.preventionportal.surveys.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/** What a plan may not be, and which rolling campaigns would ask people twice. */
class SurveyPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private static TaskSelection tasks(Region... regions) {
        return new TaskSelection(TODAY, TODAY.plusYears(1), List.of(regions), List.of(), List.of());
    }

    private static SurveyPlan rolling(String questionnaire, TaskSelection tasks, SurveyWave... waves) {
        return new SurveyPlan(
                "Any",
                new QuestionnaireId(questionnaire),
                SurveyInvitation.ROLLING,
                tasks,
                new RollingPlan(List.of(waves), 4, 1),
                null,
                null,
                Reminders.USUAL,
                List.of(),
                null,
                TODAY);
    }

    @Test
    void allThatDoesNotFitIsNamedAtOnce() {
        var plan = new SurveyPlan(
                "Any",
                new QuestionnaireId("qst_1"),
                SurveyInvitation.OPEN_LINK,
                tasks(),
                new RollingPlan(List.of(SurveyWave.FIRST), 4, 1),
                null,
                null,
                Reminders.USUAL,
                List.of(4),
                null,
                TODAY.minusDays(1));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> plan.requireConsistent(TODAY))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.field().getLast())
                        .containsExactly("tasks", "rolling", "cap", "followUps", "closesOn"));
    }

    @Test
    void anExtendedRollingCampaignFollowsTasksUntilItsNewLastDay() {
        LocalDate last = TODAY.plusMonths(17);
        SurveyPlan plan = rolling("qst_1", tasks(), SurveyWave.FIRST).withLimits(TODAY.plusYears(1), null);

        assertThat(plan.extend(last, null, TODAY.plusMonths(11), last))
                .returns(new TaskSelection(TODAY, last, List.of(), List.of(), List.of()), SurveyPlan::tasks)
                .returns(last, SurveyPlan::closesOn);
    }

    @Test
    void anExtendedCampaignKeepsTasksThatEndedBeforeItsLastDay() {
        SurveyPlan plan = rolling("qst_1", tasks(), SurveyWave.FIRST).withLimits(TODAY.plusDays(366), null);

        assertThat(plan.extend(TODAY.plusMonths(17), null, TODAY.plusMonths(11), TODAY.plusMonths(17)))
                .returns(plan.tasks(), SurveyPlan::tasks);
    }

    @Test
    void aRollingCampaignRepeatsAnotherOneOnlyIfAllIsTheSame() {
        var everywhere = tasks();
        var plan = rolling("qst_1", everywhere, SurveyWave.FIRST, SurveyWave.SIX_MONTHS);
        var later = new TaskSelection(TODAY.plusYears(2), TODAY.plusYears(3), List.of(), List.of(), List.of());

        assertThat(plan.repeats(rolling("qst_1", tasks(Region.NORTH_WEST), SurveyWave.SIX_MONTHS)))
                .isTrue();
        assertThat(plan.repeats(rolling("qst_2", everywhere, SurveyWave.FIRST))).isFalse();
        assertThat(plan.repeats(rolling("qst_1", everywhere, SurveyWave.THREE_MONTHS)))
                .isFalse();
        assertThat(plan.repeats(rolling("qst_1", later, SurveyWave.FIRST))).isFalse();
        assertThat(rolling("qst_1", tasks(Region.WALES), SurveyWave.FIRST)
                        .repeats(rolling("qst_1", tasks(Region.NORTH_WEST), SurveyWave.FIRST)))
                .isFalse();
    }
}
