package org.preventionportal.platform;

import java.util.Locale;

/** Constants in plain words: "training session" for TRAINING_SESSION. */
public final class EnumWords {

    private EnumWords() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** @param constant the name of a constant, as it is stored */
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
