package org.preventionportal.platform;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.util.StringUtils;

/** Puts constants into plain English words. */
public final class EnumWords {

    private static final ResourceBundle LABELS = ResourceBundle.getBundle("portal.labels", Locale.ROOT);

    private EnumWords() {}

    /** Returns the words of the constant itself: "training session" for TRAINING_SESSION. */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** @param constant the name of a constant, as it is stored */
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the label that staff read on pages: "Co-delivered session" for CO_DELIVERED_SESSION. */
    public static String label(Enum<?> constant) {
        String key = "%s.%s".formatted(constant.getDeclaringClass().getSimpleName(), constant.name());
        return LABELS.containsKey(key) ? LABELS.getString(key) : StringUtils.capitalize(of(constant));
    }

    /** Returns the label as it is written within a sentence: "co-delivered session". */
    public static String inSentence(Enum<?> constant) {
        return StringUtils.uncapitalize(label(constant));
    }
}
