package org.preventionportal.bench.report;

import java.util.Map;
import org.preventionportal.bench.load.Sample;

/**
 * Holds what a server did in a minute of a long run.
 *
 * @param held what it held after the last answer
 */
public record Minute(Sample load, Map<Resource, Double> held) {

    double held(Resource resource) {
        return held.getOrDefault(resource, Double.NaN);
    }
}
