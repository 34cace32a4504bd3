package org.preventionportal.reporting.definitions;

import java.util.Locale;
import java.util.ResourceBundle;
import org.preventionportal.access.Region;

/** Formats codes of the schema for people; {@code reporting/codes.properties} has those that contain names. */
public final class CodeWords {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("reporting.codes", Locale.ROOT);

    private CodeWords() {}

    public static String of(Enum<?> code) {
        return code instanceof Region region ? region.label() : of(code.name());
    }

    public static String of(String code) {
        if (NAMES.containsKey(code)) {
            return NAMES.getString(code);
        }
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
