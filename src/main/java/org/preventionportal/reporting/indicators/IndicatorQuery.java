package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Selects indicators.
 *
 * @param compareWith other days to compare with
 * @param topics all topics if empty
 */
public record IndicatorQuery(
        @NotNull @Valid DateRange period,
        @Nullable @Valid DateRange compareWith,
        @NotNull IndicatorScope scope,
        @NotNull Set<IndicatorTopic> topics) {

    boolean isAbout(IndicatorTopic topic) {
        return topics.isEmpty() || topics.contains(topic);
    }
}
