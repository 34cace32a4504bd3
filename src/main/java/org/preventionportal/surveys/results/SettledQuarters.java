package org.preventionportal.surveys.results;

import java.time.LocalDate;
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

    @Override
    public boolean test(LocalDate quarter) {
        DateRange days = DateRange.quarter(quarter);
        return read.contains(days)
                && unread.stream().noneMatch(days::contains)
                && SessionForm.lastOpening(days.endsOn()).isBefore(today)
                && campaigns.stream()
                        .filter(campaign -> days.contains(campaign.countedOn()))
                        .allMatch(SurveyCampaign::isCounted);
    }
}
