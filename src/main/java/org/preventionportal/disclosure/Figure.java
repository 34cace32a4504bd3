package org.preventionportal.disclosure;

import java.util.OptionalDouble;

/** A number that is shown, or that would tell too much of too few. */
public sealed interface Figure permits Shown, Suppressed {

    static Figure of(double value) {
        return new Shown(value);
    }

    static Figure tooFew() {
        return new Suppressed(SuppressionReason.TOO_FEW);
    }

    default OptionalDouble number() {
        return this instanceof Shown shown ? OptionalDouble.of(shown.value()) : OptionalDouble.empty();
    }
}
