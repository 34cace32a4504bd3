package org.preventionportal.reporting.definitions;

import java.util.Locale;
import java.util.ResourceBundle;
import org.preventionportal.access.Region;

/** Codes of the schema as people read them; {@code reporting/codes.properties} has those with names in them. */
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
