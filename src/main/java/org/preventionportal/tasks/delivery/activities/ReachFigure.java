package org.preventionportal.tasks.delivery.activities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.tasks.need.Reach;

/** Holds the number of people of one kind whom an activity reaches directly, and how the number is known. */
public record ReachFigure(
        ReachKind kind,
        ReachStage stage,
        @Min(0) @Max(1_000_000) int people,
        Reach.Method method) {

    public boolean isEstimate() {
        return method == Reach.Method.ESTIMATE;
    }

    String name() {
        return "%s %s".formatted(EnumWords.of(stage), EnumWords.of(kind));
    }

    /** Whether a field of the history has a figure of a stage. */
    public static boolean isOf(ReachStage stage, String field) {
        return field.startsWith(EnumWords.of(stage) + " ");
    }

    String value() {
        return "%d by %s".formatted(people, EnumWords.of(method));
    }
}
