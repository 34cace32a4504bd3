package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;

class PeopleByMonthTests {

    private static final DateRange YEAR = DateRange.programmeYear(LocalDate.of(2025, 7, 1));
    private static final IndicatorScope WALES = new IndicatorScope(Region.WALES, null, null);

    /** Each reading of all months, for the four quarters of a year, decides about the year. */
    @Test
    void aYearIsDecidedOnceForAllItsQuarters() {
        var found = new CountedReadings(YEAR.months()
                .collect(Collectors.toMap(
                        month -> month,
                        _ -> List.of(new People(
                                Region.WALES,
                                PartnerKind.HEALTH,
                                ReachKind.YOUNG_PEOPLE,
                                Reach.Method.REGISTER,
                                20)))));
        var months = new PeopleByMonth(found);
        YEAR.quarters()
                .forEach(quarter ->
                        PeopleReached.inMonths(months, quarter, WALES).of(ReachKind.YOUNG_PEOPLE));
        int first = found.readings;

        YEAR.quarters()
                .forEach(quarter ->
                        PeopleReached.inMonths(months, quarter, WALES).of(ReachKind.YOUNG_PEOPLE));

        assertThat(first).as("four to decide, and one for the sum of each").isEqualTo(4 + 4);
        assertThat(found.readings).isEqualTo(first + 4);
    }

    private static final class CountedReadings extends AbstractMap<YearMonth, List<People>> {

        private final Map<YearMonth, List<People>> months;
        private int readings;

        private CountedReadings(Map<YearMonth, List<People>> months) {
            this.months = months;
        }

        @Override
        public List<People> getOrDefault(Object month, List<People> otherwise) {
            return months.getOrDefault(month, otherwise);
        }

        @Override
        public Set<Entry<YearMonth, List<People>>> entrySet() {
            readings++;
            return months.entrySet();
        }
    }
}
