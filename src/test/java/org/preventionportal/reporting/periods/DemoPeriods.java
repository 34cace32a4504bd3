package org.preventionportal.reporting.periods;

import java.time.Instant;
import java.time.LocalDate;
import org.preventionportal.access.PersonId;
import org.preventionportal.demo.DemoCsv;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;

/**
 * The first year with its target, as the evaluation report has it, and with what the report says otherwise elsewhere.
 */
public final class DemoPeriods {

    private DemoPeriods() {}

    private record Published(String figure, String value) {}

    public static ProgrammePeriod yearOne(Instant at) {
        int target = DemoCsv.read("/year-one/figures.csv", Published.class).stream()
                .filter(published -> published.figure().equals("task target"))
                .mapToInt(published -> Integer.parseInt(published.value()))
                .findFirst()
                .orElseThrow();
        return ProgrammePeriod.of(new DateRange(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31)))
                .with(new ProgrammePeriod.Target(target, "As the programme was commissioned.", PersonId.SERVICE, at))
                .with(new ProgrammePeriod.Note(
                        IndicatorDefinition.REACH_DELIVERED.key(),
                        "The report's summary has 13,363 professionals; its limitations speak of over 3,000.",
                        PersonId.SERVICE,
                        at));
    }
}
