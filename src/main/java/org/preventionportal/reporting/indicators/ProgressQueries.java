package org.preventionportal.reporting.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Service;

/** Counts how far the programme is in its current period, by two commands: the numbers are those of the indicators. */
@Service
class ProgressQueries {

    private final ProgrammePeriods periods;
    private final TaskCounts tasks;
    private final Clock clock;

    ProgressQueries(ProgrammePeriods periods, TaskCounts tasks, Clock clock) {
        this.periods = periods;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** For officers, programme managers and evaluators; null for everybody else. */
    @SignedIn
    public @Nullable ProgrammeProgress now(Caller caller) {
        if (!caller.isDeliveryStaffOrEvaluator()) {
            return null;
        }
        LocalDate today = LondonTime.today(clock);
        return periods.around(today).stream()
                .filter(period -> period.target().isPresent())
                .max(Comparator.comparing(period -> period.days().startsOn()))
                .map(period -> in(
                        period.days(),
                        today,
                        period.target().map(ProgrammePeriod.Target::taskCount).orElseThrow()))
                .orElseGet(() -> in(DateRange.programmeYear(today), today, null));
    }

    private ProgrammeProgress in(DateRange days, LocalDate today, @Nullable Integer target) {
        var ended = new CountedTasks(tasks.endings(Milestone.ENDED, days, IndicatorScope.WHOLE));
        return ProgrammeProgress.of(
                days,
                today,
                target,
                ended.in(TaskState.COMPLETED).tasks(),
                ended.in(TaskState.DECLINED)
                        .because(DeclineReason.NO_CAPACITY_IN_REGION)
                        .tasks());
    }
}
