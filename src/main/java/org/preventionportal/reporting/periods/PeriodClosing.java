package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.reporting.periods.ProgrammePeriod.ClosingAction;
import org.preventionportal.reporting.periods.ProgrammePeriod.ClosingEntry;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Closes periods whose figures have been reported, and reopens them. */
@Service
@Validated
class PeriodClosing {

    private final ProgrammePeriods periods;
    private final Clock clock;

    PeriodClosing(ProgrammePeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Managers
    public ProgrammePeriod close(@Valid CloseProgrammePeriodInput input, Caller caller) {
        Instant now = clock.instant();
        requirePast(input.days(), now);
        return change(
                input.days(),
                input.version(),
                new ClosingEntry(ClosingAction.CLOSED, input.reason().strip(), caller.id(), now));
    }

    @Managers
    public ProgrammePeriod reopen(@Valid ReopenProgrammePeriodInput input, Caller caller) {
        return change(
                input.days(),
                input.version(),
                new ClosingEntry(ClosingAction.REOPENED, input.reason().strip(), caller.id(), clock.instant()));
    }

    private ProgrammePeriod change(DateRange days, long version, ClosingEntry entry) {
        return periods.save(
                ConcurrencyVersions.require(periods.load(days), version).with(entry));
    }

    private static void requirePast(DateRange days, Instant now) {
        days.requireOrder("days");
        if (!days.endsOn().isBefore(LondonTime.day(now))) {
            throw new Refusal(UserError.input(
                    "days.endsOn", ErrorCode.OUT_OF_RANGE, "You can close a period once its last day has passed."));
        }
    }
}
