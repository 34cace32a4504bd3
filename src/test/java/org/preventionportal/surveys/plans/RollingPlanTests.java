package org.preventionportal.surveys.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.platform.dates.DateRange;

/** When a rolling campaign asks about a task that was completed on 30 November 2026. */
class RollingPlanTests {

    private static final LocalDate COMPLETED = LocalDate.of(2026, 11, 30);
    private static final RollingPlan ALL = new RollingPlan(List.of(SurveyWave.values()), 4, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-12-27,",
        "2026-12-28, FIRST",
        "2027-02-26, FIRST",
        "2027-02-27,",
        "2027-02-28, THREE_MONTHS",
        "2027-04-29, THREE_MONTHS",
        "2027-04-30,",
        "2027-05-30, SIX_MONTHS",
        "2027-11-29,",
        "2027-11-30, TWELVE_MONTHS",
        "2028-01-29, TWELVE_MONTHS",
        "2028-01-30,"
    })
    void aWaveMayAskFromItsDayForSixtyDays(LocalDate day, SurveyWave wave) {
        assertThat(ALL.waveOn(day, COMPLETED).orElse(null)).isEqualTo(wave);
    }

    @Test
    void theNextWaveEndsTheOneBefore() {
        var late = new RollingPlan(List.of(SurveyWave.THREE_MONTHS, SurveyWave.FIRST), 12, 1);

        assertThat(late.waveOn(LocalDate.of(2027, 2, 27), COMPLETED)).contains(SurveyWave.FIRST);
        assertThat(late.waveOn(LocalDate.of(2027, 2, 28), COMPLETED)).contains(SurveyWave.THREE_MONTHS);
    }

    @Test
    void aWaveThatEndedBeforeTheCampaignOpenedAsksAboutNoTask() {
        var plan = new RollingPlan(List.of(SurveyWave.FIRST, SurveyWave.THREE_MONTHS), 8, 1);
        LocalDate next = plan.dueOn(SurveyWave.THREE_MONTHS, COMPLETED);

        assertThat(plan.asksDuring(new DateRange(next, next.plusYears(1)), COMPLETED))
                .containsExactly(
                        entry(SurveyWave.THREE_MONTHS, new DateRange(next, next.plusDays(RollingPlan.MAX_LATE_DAYS))));
        assertThat(plan.asksDuring(new DateRange(next.minusDays(1), next.plusYears(1)), COMPLETED))
                .containsOnlyKeys(SurveyWave.FIRST, SurveyWave.THREE_MONTHS);
    }

    /** Late waves, and no first wave of what ended long ago. */
    @Test
    void aCampaignThatBeginsWithTheFirstCompletionAsksInEachWaveThatMayStillAsk() {
        LocalDate today = COMPLETED.plusYears(2);
        LocalDate first = RollingPlan.firstCompletion(today);
        today.minusYears(2)
                .datesUntil(first)
                .forEach(completedOn ->
                        assertThat(ALL.waveOn(today, completedOn)).isEmpty());

        assertThat(ALL.waveOn(today, today.minusMonths(12).minusDays(60))).contains(SurveyWave.TWELVE_MONTHS);
        assertThat(first.datesUntil(today)
                        .filter(completedOn -> ALL.waveOn(today, completedOn)
                                .filter(SurveyWave.FIRST::equals)
                                .isPresent()))
                .allMatch(
                        completedOn -> !completedOn.isBefore(today.minusWeeks(4).minusDays(60)));
    }

    @Test
    void resultsComeOutOnDaysSetAtTheOpening() {
        var openedOn = LocalDate.of(2026, 12, 31);

        assertThat(ALL.resultsAfter(openedOn, openedOn)).isEqualTo("2027-02-28");
        assertThat(ALL.resultsAfter(LocalDate.of(2027, 2, 28), openedOn)).isEqualTo("2027-04-30");
        assertThat(ALL.resultsAfter(LocalDate.of(2028, 2, 28), openedOn)).isEqualTo("2028-02-29");
    }

    @Test
    void noTaskIsMissedByTheDaysThatAreLookedAt() {
        for (SurveyWave wave : SurveyWave.values()) {
            var plan = new RollingPlan(List.of(wave), 4, 1);
            COMPLETED
                    .datesUntil(COMPLETED.plusYears(2))
                    .filter(day -> plan.waveOn(day, COMPLETED).isPresent())
                    .forEach(day -> {
                        var looked = plan.completedBefore(day);
                        assertThat(COMPLETED).isBetween(looked.startsOn(), looked.endsOn());
                    });
        }
    }
}
