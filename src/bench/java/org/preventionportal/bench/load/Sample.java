package org.preventionportal.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * Holds what a server did in a while.
 *
 * @param cpu of the server's process alone
 * @param allocated bytes
 * @param others the share of the machine that neither the bench nor its servers used, from 0 to 1
 * @param times of the answers, in nanoseconds
 */
public record Sample(long requests, double seconds, Duration cpu, long allocated, double others, Histogram times) {

    /** In milliseconds. */
    public double cpuPerRequest() {
        return cpu.toNanos() / 1e6 / requests;
    }

    public Sample and(Sample other) {
        Histogram all = times.copy();
        all.add(other.times);
        return new Sample(
                requests + other.requests,
                seconds + other.seconds,
                cpu.plus(other.cpu),
                allocated + other.allocated,
                (others * seconds + other.others * other.seconds) / (seconds + other.seconds),
                all);
    }
}
