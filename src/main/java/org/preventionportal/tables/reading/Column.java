package org.preventionportal.tables.reading;

import java.util.Locale;

/**
 * Describes a column of a sheet.
 *
 * @param name as in the first row of an export
 * @param isRequired whether a file without it cannot be imported
 */
public record Column(String name, boolean isRequired) {

    public static Column required(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }

    /** Capitals, spaces, hyphens and underscores are ignored. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    public boolean isNamed(String header) {
        return plain(name).equals(plain(header));
    }
}
