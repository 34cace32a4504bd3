package org.preventionportal.tasks.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.preventionportal.tasks.need.Reach;

/** How many people of one kind an activity is to reach directly, or did, and how that was come by. */
public record ReachFigure(
        ReachKind kind,
        ReachStage stage,
        @Min(0) @Max(1_000_000) int people,
        Reach.Method method) {

    public boolean isEstimate() {
        return method == Reach.Method.ESTIMATE;
    }

    String name() {
        return "%s %s".formatted(stage, kind).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String value() {
        return "%d by %s".formatted(people, method.name().toLowerCase(Locale.ROOT));
    }
}
