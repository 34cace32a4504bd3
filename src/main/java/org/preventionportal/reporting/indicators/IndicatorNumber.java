package org.preventionportal.reporting.indicators;

import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Rounding;

/**
 * Holds a number and what it is a part of.
 *
 * @param amount null if there is nothing to compute it from
 * @param base null if the amount is not a part of anything
 * @param percent of the base, rounded half up
 * @param estimated how much of the amount is an estimate; null if the number is never an estimate, and if the amount is
 *     0 and the estimate would be suppressed
 */
public record IndicatorNumber(
        @Nullable DisclosedNumber amount,
        @Nullable DisclosedNumber base,
        @Nullable DisclosedNumber percent,
        @Nullable DisclosedNumber estimated) {

    public static final IndicatorNumber NOTHING = new IndicatorNumber(null, null, null, null);

    static IndicatorNumber of(double amount) {
        return new IndicatorNumber(DisclosedNumber.of(amount), null, null, null);
    }

    static IndicatorNumber of(DisclosedNumber amount) {
        return new IndicatorNumber(amount, null, null, null);
    }

    static IndicatorNumber of(double amount, double base) {
        return of(DisclosedNumber.of(amount), DisclosedNumber.of(base));
    }

    static IndicatorNumber of(DisclosedNumber amount, DisclosedNumber base) {
        return new IndicatorNumber(amount, base, share(amount, base), null);
    }

    /** Suppressed as either number is; null if the base is 0. */
    private static @Nullable DisclosedNumber share(DisclosedNumber amount, DisclosedNumber base) {
        if (amount.isSuppressed() || base.isSuppressed()) {
            return amount.isSuppressed() ? amount : base;
        }
        double of = base.number().getAsDouble();
        return of == 0
                ? null
                : DisclosedNumber.of(Rounding.percent(amount.number().getAsDouble() / of));
    }

    /** A suppressed part is left out if the amount is zero: it can hide nobody. */
    IndicatorNumber estimated(DisclosedNumber part) {
        boolean hidesNobody = part.isSuppressed() && DisclosedNumber.of(0).equals(amount);
        return new IndicatorNumber(amount, base, percent, hidesNobody ? null : part);
    }
}
