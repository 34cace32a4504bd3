package org.preventionportal.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds half up in decimal, as people do by hand: 92.5 becomes 93, although its binary fraction is a little less. */
public final class Rounding {

    private static final int EXACT_PLACES = 6;

    private Rounding() {}

    public static double halfUp(double value, int places) {
        return BigDecimal.valueOf(value)
                .setScale(EXACT_PLACES, RoundingMode.HALF_UP) // 92.5 as a binary fraction is a little less
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** A share in whole percent. */
    public static double percent(double share) {
        return halfUp(share * 100, 0);
    }
}
