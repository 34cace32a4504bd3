package org.preventionportal.bench.report;

import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.database.Traffic;
import org.preventionportal.bench.load.Sample;
import org.preventionportal.bench.portal.LinkedPage;

/**
 * Holds what a page costs.
 *
 * @param traffic of one request
 * @param profile null if it was not recorded
 */
public record PageCost(
        LinkedPage page,
        Sample sample,
        Traffic traffic,
        @Nullable Profile profile) {

    double cpu() {
        return sample.cpuPerRequest();
    }
}
