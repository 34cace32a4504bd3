package org.preventionportal.surveys.plans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.validation.Choices;
import org.springframework.modulith.NamedInterface;

/**
 * Decides when a rolling campaign asks about a task. A wave may ask from the day on which it is due until the next one
 * is due, but at most {@value #MAX_LATE_DAYS} days late: participants are recorded late, campaigns are paused, and
 * people were perhaps asked about other work only days ago.
 *
 * @param firstAfterWeeks weeks from the completion of a task to the first wave
 * @param resultsEveryMonths months between the days on which results may come out
 */
@NamedInterface("plans")
public record RollingPlan(
        @NotEmpty @Choices List<SurveyWave> waves,
        @Min(1) @Max(12) int firstAfterWeeks,
        @Min(1) @Max(6) int resultsEveryMonths) {

    public static final int MAX_LATE_DAYS = 60;

    /** More than months differ in length. */
    private static final int MONTH_ENDS = 3;

    boolean hasRepeatedWave() {
        return Set.copyOf(waves).size() < waves.size();
    }

    public LocalDate dueOn(SurveyWave wave, LocalDate completedOn) {
        return wave == SurveyWave.FIRST
                ? completedOn.plusWeeks(firstAfterWeeks)
                : completedOn.plusMonths(wave.months());
    }

    /** The wave that may ask on a day about a task that was completed earlier. Two never may on the same day. */
    public Optional<SurveyWave> waveOn(LocalDate day, LocalDate completedOn) {
        return waves.stream()
                .filter(wave -> daysOf(wave, completedOn).contains(day))
                .findFirst();
    }

    /** Each starts on the day on which its wave is due. */
    private DateRange daysOf(SurveyWave wave, LocalDate completedOn) {
        LocalDate due = dueOn(wave, completedOn);
        return new DateRange(
                due,
                waves.stream()
                        .map(other -> dueOn(other, completedOn))
                        .filter(next -> next.isAfter(due))
                        .map(next -> next.minusDays(1))
                        .reduce(due.plusDays(MAX_LATE_DAYS), BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    /** The days of each wave that may ask about a task during some days, the earliest first. */
    Map<SurveyWave, DateRange> asksDuring(DateRange days, LocalDate completedOn) {
        Map<SurveyWave, DateRange> asking = new EnumMap<>(SurveyWave.class);
        waves.forEach(wave -> asking.put(wave, daysOf(wave, completedOn)));
        asking.values().removeIf(wave -> !days.overlaps(wave));
        return asking;
    }

    /** The first day of completion about which a wave may ask on a day, whichever waves a plan has. */
    public static LocalDate firstCompletion(LocalDate day) {
        return day.minusMonths(SurveyWave.TWELVE_MONTHS.months()).minusDays(MAX_LATE_DAYS + MONTH_ENDS);
    }

    /** The days of completion outside of which no wave may ask on a day. */
    public DateRange completedBefore(LocalDate day) {
        return new DateRange(
                waves.stream()
                        .map(wave -> completion(wave, day).minusDays(MAX_LATE_DAYS + MONTH_ENDS))
                        .min(Comparator.naturalOrder())
                        .orElse(day),
                waves.stream()
                        .map(wave -> completion(wave, day).plusDays(MONTH_ENDS))
                        .max(Comparator.naturalOrder())
                        .orElse(day));
    }

    /** The first of the days set at the opening of a campaign that is later than another day. */
    public LocalDate resultsAfter(LocalDate day, LocalDate openedOn) {
        LocalDate next = openedOn;
        for (int months = resultsEveryMonths; !next.isAfter(day); months += resultsEveryMonths) {
            next = openedOn.plusMonths(months);
        }
        return next;
    }

    private LocalDate completion(SurveyWave wave, LocalDate day) {
        return wave == SurveyWave.FIRST ? day.minusWeeks(firstAfterWeeks) : day.minusMonths(wave.months());
    }
}
