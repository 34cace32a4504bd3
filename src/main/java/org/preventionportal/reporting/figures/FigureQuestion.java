package org.preventionportal.reporting.figures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Scope;

/**
 * Which figures are asked for: together with what was recorded until then, it makes the same figures again.
 *
 * @param compareWith other days to set beside them
 * @param topics all where it is empty
 */
public record FigureQuestion(
        @NotNull @Valid Timespan period,
        @Nullable @Valid Timespan compareWith,
        @NotNull Scope scope,
        @NotNull Set<FigureTopic> topics) {

    boolean isAbout(FigureTopic topic) {
        return topics.isEmpty() || topics.contains(topic);
    }
}
