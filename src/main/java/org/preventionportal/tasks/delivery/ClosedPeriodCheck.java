package org.preventionportal.tasks.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.springframework.stereotype.Component;

/** Refuses to classify a task otherwise once a closed period has counted it. */
@Component
public class ClosedPeriodCheck {

    private final ClosedDays closedDays;
    private final Clock clock;

    ClosedPeriodCheck(ClosedDays closedDays, Clock clock) {
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /** @throws Refusal at the field if figures of a closed period count the task */
    public void requireOpen(String field, Task task) {
        closedPeriod(task).ifPresent(period -> {
            throw new Refusal(UserError.input(field, ErrorCode.WRONG_STATE, ClosedDays.problem(period)));
        });
    }

    /**
     * The first closed period whose figures count the task. Figures also count what waited or was ongoing when a period
     * ended. So a task that can be classified, which has not ended, counts on every day since its first one.
     */
    public Optional<DateRange> closedPeriod(Task task) {
        LocalDate today = LondonTime.today(clock);
        return Stream.of(
                        Stream.ofNullable(task.requestedAt()).map(LondonTime::day),
                        Stream.ofNullable(task.progress().acceptedOn()),
                        task.delivery().activities().stream().map(Activity::date))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .flatMap(first ->
                        closedDays.within(new DateRange(first, today)).stream().findFirst());
    }
}
