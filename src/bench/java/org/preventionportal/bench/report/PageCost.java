package org.preventionportal.bench.report;

import org.preventionportal.bench.database.Traffic;
import org.preventionportal.bench.load.Sample;

/**
 * What a page costs.
 *
 * @param kind its path without ids
 * @param username who sees it
 * @param traffic of one request
 * @param length of its HTML, in characters
 */
public record PageCost(String kind, String username, Sample sample, Traffic traffic, int length) {}
