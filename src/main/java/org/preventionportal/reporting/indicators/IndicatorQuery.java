package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Selects indicators.
 *
 * @param compareWith other days to compare with
 * @param indicators nothing else is counted
 */
public record IndicatorQuery(
        @NotNull @Valid DateRange period,
        @Nullable @Valid DateRange compareWith,
        @NotNull IndicatorScope scope,
        @NotNull Set<IndicatorDefinition> indicators) {}
