package org.preventionportal.surveys.results;

import java.util.Set;

/**
 * Holds a group of respondents with its name in English.
 *
 * @param key of the choice that they picked, or of what small groups are merged into
 * @param kinds keys of the choices that people of the group picked
 */
record NamedGroup(String key, String text, Set<String> kinds) {}
