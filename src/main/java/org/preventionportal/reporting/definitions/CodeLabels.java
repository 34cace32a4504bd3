package org.preventionportal.reporting.definitions;

import java.util.Locale;
import java.util.ResourceBundle;
import org.preventionportal.access.Region;
import org.preventionportal.platform.EnumWords;
import org.springframework.util.StringUtils;

/** Labels codes of the schema in reports. {@code reporting/codes.properties} has the labels that contain names. */
public final class CodeLabels {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("reporting.codes", Locale.ROOT);

    private CodeLabels() {}

    public static String of(Enum<?> code) {
        return code instanceof Region region && !NAMES.containsKey(code.name()) ? region.label() : of(code.name());
    }

    public static String of(String code) {
        return NAMES.containsKey(code) ? NAMES.getString(code) : StringUtils.capitalize(EnumWords.of(code));
    }
}
