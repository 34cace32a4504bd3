package org.preventionportal.spreadsheets;

import java.util.Locale;

/**
 * A column of a sheet.
 *
 * @param name as it stands in the first row of an export
 * @param isRequired whether a file without it cannot be imported
 */
record Column(String name, boolean isRequired) {

    static Column required(String name) {
        return new Column(name, true);
    }

    static Column optional(String name) {
        return new Column(name, false);
    }

    /** Capitals, spaces, hyphens and underscores make no difference. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    boolean isNamed(String header) {
        return plain(name).equals(plain(header));
    }
}
