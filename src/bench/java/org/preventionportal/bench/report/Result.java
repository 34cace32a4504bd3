package org.preventionportal.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.database.Traffic;
import org.preventionportal.bench.load.Sample;

/**
 * Holds what was measured of one operation on one server.
 *
 * @param aim of the portal; null if it has none
 * @param rounds in their order
 * @param traffic of one request
 * @param answer length of the answer in bytes
 * @param heap bytes after a full collection
 * @param warmedFor seconds
 */
public record Result(
        String operation,
        String title,
        String server,
        @Nullable Aim aim,
        List<Sample> rounds,
        Traffic traffic,
        long answer,
        long heap,
        int warmedFor) {

    Sample all() {
        return rounds.stream().reduce(Sample::and).orElseThrow();
    }

    double lowest() {
        return rounds.stream().mapToDouble(Sample::cpuPerRequest).min().orElseThrow();
    }

    double highest() {
        return rounds.stream().mapToDouble(Sample::cpuPerRequest).max().orElseThrow();
    }
}
