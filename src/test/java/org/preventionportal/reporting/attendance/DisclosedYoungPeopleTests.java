package org.preventionportal.reporting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;

class DisclosedYoungPeopleTests {

    private static final DateRange YEAR = DateRange.programmeYear(LocalDate.of(2025, 7, 1));

    /** All months are read for the quarters of the whole programme, and for those of its regions. */
    @Test
    void aYearIsDecidedOnceForAllItsQuarters() {
        var months = new CountedReadings(YEAR.months()
                .collect(Collectors.toMap(
                        month -> month,
                        month -> List.of(new PeopleCell(
                                "WALES",
                                "HEALTH",
                                DateRange.quarter(month.atDay(1)).startsOn(),
                                20)))));
        var young = new DisclosedYoungPeople(months);

        assertThat(YEAR.quarters()).allMatch(quarter -> young.disclosesRegion("WALES", quarter));
        assertThat(YEAR.quarters()).allMatch(quarter -> young.disclosesKind("HEALTH", quarter));

        assertThat(months.readings).isEqualTo(12 + 12);
    }

    private static final class CountedReadings extends AbstractMap<YearMonth, List<PeopleCell>> {

        private final Map<YearMonth, List<PeopleCell>> months;
        private int readings;

        private CountedReadings(Map<YearMonth, List<PeopleCell>> months) {
            this.months = months;
        }

        @Override
        public List<PeopleCell> getOrDefault(Object month, List<PeopleCell> otherwise) {
            readings++;
            return months.getOrDefault(month, otherwise);
        }

        @Override
        public Set<Entry<YearMonth, List<PeopleCell>>> entrySet() {
            return months.entrySet();
        }
    }
}
