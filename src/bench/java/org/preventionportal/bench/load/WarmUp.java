package org.preventionportal.bench.load;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Loads a server until its CPU per request has stopped falling, or until a time is over.
 *
 * @param window for how long it is loaded before it is looked at again
 * @param still the number of windows in a row that have to bring less than 3 %
 */
public record WarmUp(Duration window, int still, Duration longest) {

    private static final double GAIN = 0.97;
    private static final int FIRST = 6;

    /** For what is loaded first, which may take longer: what it compiles is used by all others. */
    public WarmUp ofFirst() {
        return new WarmUp(window, still, longest.multipliedBy(FIRST));
    }

    /** Returns for how many seconds the server was loaded. */
    public int run(Supplier<Sample> oneWindow) {
        long begun = System.nanoTime();
        double best = Double.MAX_VALUE;
        int without = 0;
        while (without < still && System.nanoTime() - begun < longest.toNanos()) {
            double cost = oneWindow.get().cpuPerRequest();
            boolean isCheaper = cost < best * GAIN;
            without = isCheaper ? 0 : without + 1;
            best = isCheaper ? cost : best; // else several small gains in a row would count as none
        }
        return (int) ((System.nanoTime() - begun) / 1_000_000_000);
    }
}
