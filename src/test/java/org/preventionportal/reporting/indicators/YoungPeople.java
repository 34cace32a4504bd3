package org.preventionportal.reporting.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;

/** Makes young people who were reached, and says how many of them the indicators show. */
final class YoungPeople {

    private YoungPeople() {}

    static People young(Region region, @Nullable PartnerKind kind, int people) {
        return new People(region, kind, ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER, people);
    }

    static IndicatorScope region(Region region) {
        return new IndicatorScope(region, null, null);
    }

    static IndicatorScope kind(PartnerKind kind) {
        return new IndicatorScope(null, null, kind);
    }

    /**
     * Returns the number of some days as it is shown.
     *
     * @param months in which people were reached
     */
    static DisclosedNumber shown(
            Map<YearMonth, List<People>> months, DateRange days, IndicatorScope scope, LocalDate today) {
        return shown(new PeopleByMonth(months), days, scope, today);
    }

    /** As above, for several numbers of the same months, which decide once what is shown. */
    static DisclosedNumber shown(PeopleByMonth months, DateRange days, IndicatorScope scope, LocalDate today) {
        return reached(months, days, scope, today).of(ReachKind.YOUNG_PEOPLE);
    }

    static PeopleReached reached(PeopleByMonth months, DateRange days, IndicatorScope scope, LocalDate today) {
        return PeopleReached.isByMonth(days, scope, today)
                ? PeopleReached.inMonths(months, days, scope)
                : new PeopleReached(months.during(days).toList(), days, scope);
    }
}
