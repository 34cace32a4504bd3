package org.preventionportal.reporting.indicators;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Holds the indicators of one period and one part of the programme, with an optional comparison. */
record ProgrammeIndicators(
        DateRange period,
        @Nullable DateRange compareWith,
        IndicatorScope scope,
        Instant asOf,
        List<Indicator> indicators) {}
