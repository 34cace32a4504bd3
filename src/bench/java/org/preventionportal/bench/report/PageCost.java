package org.preventionportal.bench.report;

import org.preventionportal.bench.database.Traffic;
import org.preventionportal.bench.load.Sample;
import org.preventionportal.bench.portal.LinkedPage;

/**
 * Holds what a page costs.
 *
 * @param traffic of one request
 */
public record PageCost(LinkedPage page, Sample sample, Traffic traffic) {}
