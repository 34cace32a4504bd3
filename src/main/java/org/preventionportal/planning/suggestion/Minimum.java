package org.preventionportal.planning.suggestion;

import java.util.Set;

/**
 * Asks that some candidates are taken before others.
 *
 * @param candidates their indexes
 * @param count how many of them at least
 */
public record Minimum(Set<Integer> candidates, int count) {}
