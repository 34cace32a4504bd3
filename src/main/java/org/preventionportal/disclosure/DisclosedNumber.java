package org.preventionportal.disclosure;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Holds a number after disclosure control: either its value or why it is suppressed.
 *
 * @param value null for a suppressed number
 * @param suppressedBecause null for a number that is shown
 */
public record DisclosedNumber(
        @Nullable Double value, @Nullable SuppressionReason suppressedBecause) {

    /** How files show a suppressed number: the mark for confidential numbers in government statistics. */
    public static final String MARK = "[c]";

    public static DisclosedNumber of(double value) {
        return new DisclosedNumber(value, null);
    }

    public static DisclosedNumber suppressed(SuppressionReason reason) {
        return new DisclosedNumber(null, reason);
    }

    public static DisclosedNumber tooFew() {
        return suppressed(SuppressionReason.FEWER_THAN_FIVE);
    }

    /**
     * A number of some of all people, rounded down to a multiple of five, so that at least five of them and at least
     * five others are behind what is shown. None and a few are the same.
     */
    public static DisclosedNumber atLeast(int people, int all) {
        int step = Partition.MIN_PEOPLE;
        int shown = Math.min(people, all - step) / step * step;
        return shown < step ? tooFew() : of(shown);
    }

    /** A number of young people that is not shown for such days or such a part of the programme. */
    public static DisclosedNumber narrow() {
        return suppressed(SuppressionReason.NARROW);
    }

    public boolean isSuppressed() {
        return value == null;
    }

    /** The cell of a table in a file: a number, or the mark. */
    public Object cell() {
        if (value == null) {
            return MARK;
        }
        return value == Math.rint(value) ? (Object) Long.valueOf(value.longValue()) : value;
    }

    public OptionalDouble number() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
