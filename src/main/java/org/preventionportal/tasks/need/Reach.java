package org.preventionportal.tasks.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;

/**
 * Counts the people that a task is expected to reach directly.
 *
 * @param frontline professionals who work directly with children and young people
 * @param otherProfessionals other professionals
 * @param youngPeople children and young people themselves
 * @param other families and the public
 */
public record Reach(
        @Min(0) @Max(MAX) int frontline,
        @Min(0) @Max(MAX) int otherProfessionals,
        @Min(0) @Max(MAX) int youngPeople,
        @Min(0) @Max(MAX) int other,
        @NotNull Method method) {

    private static final int MAX = 1_000_000;

    /** How numbers of people were found. */
    public enum Method {
        REGISTER,
        HEADCOUNT,
        ESTIMATE
    }

    /** The changes in the order of the form, by the path of the field in the input of a need. */
    public static List<FieldChange> changes(@Nullable Reach before, @Nullable Reach after) {
        return FieldChange.all(
                change("reach.frontline", before, after, Reach::frontline),
                change("reach.otherProfessionals", before, after, Reach::otherProfessionals),
                change("reach.youngPeople", before, after, Reach::youngPeople),
                change("reach.other", before, after, Reach::other),
                change("reach.method", before, after, Reach::method));
    }

    private static List<FieldChange> change(
            String field, @Nullable Reach before, @Nullable Reach after, Function<Reach, Object> value) {
        return FieldChange.of(
                field, before == null ? null : value.apply(before), after == null ? null : value.apply(after));
    }

    public int people() {
        return frontline + otherProfessionals + youngPeople + other;
    }

    /** People weighted for the priority: frontline professionals twice, families and the public half. */
    public double weighted() {
        return 2.0 * frontline + otherProfessionals + youngPeople + 0.5 * other;
    }
}
