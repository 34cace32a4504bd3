package org.preventionportal.surveys.results;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Predicate;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SessionForm;

/**
 * Decides whether all event forms of the quarter that begins on a day are counted, and no other can follow.
 *
 * @param read the days on which no further campaign opened
 * @param unread days of sessions whose forms opened earlier
 */
record SettledQuarters(DateRange read, List<LocalDate> unread, List<SurveyCampaign> campaigns, LocalDate today)
        implements Predicate<LocalDate> {

    /** The first day of a quarter. */
    static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    public boolean test(LocalDate quarter) {
        var days =
                new DateRange(quarter, quarter.plus(1, IsoFields.QUARTER_YEARS).minusDays(1));
        return read.contains(days)
                && unread.stream().noneMatch(days::contains)
                && SessionForm.lastOpening(days.endsOn()).isBefore(today)
                && campaigns.stream()
                        .filter(campaign -> days.contains(campaign.countedOn()))
                        .allMatch(SurveyCampaign::isCounted);
    }
}
