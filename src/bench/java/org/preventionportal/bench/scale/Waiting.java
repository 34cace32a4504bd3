package org.preventionportal.bench.scale;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Simulates requests that come at random to the cores of a node. Each takes the core that is free first. How long one
 * takes varies around the average as much as random arrivals do, which is more than was measured.
 */
final class Waiting {

    private static final int REQUESTS = 400_000;
    private static final long SEED = 2019;

    private final double[] answered;

    private Waiting(double... answered) {
        this.answered = answered;
    }

    /**
     * @param kinds of requests
     * @param nodes that share them evenly
     * @param cores of a node
     */
    static Waiting of(int nodes, int cores, Arrivals... kinds) {
        var random = new SplittableRandom(SEED);
        double perSecond = Arrays.stream(kinds).mapToDouble(Arrivals::perSecond).sum() / nodes;
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int core = 0; core < cores; core++) {
            free.add(0.0);
        }
        var answered = new double[REQUESTS];
        double now = 0;
        for (int i = 0; i < REQUESTS; i++) {
            now += exponential(random, 1000 / perSecond);
            double end = Math.max(now, free.remove())
                    + exponential(random, kind(random, kinds).cpu());
            free.add(end);
            answered[i] = end - now;
        }
        Arrays.sort(answered);
        return new Waiting(answered);
    }

    /**
     * Requests of one kind.
     *
     * @param cpu in milliseconds a request
     */
    record Arrivals(double perSecond, double cpu) {

        double cores() {
            return perSecond * cpu / 1000;
        }
    }

    private static Arrivals kind(SplittableRandom random, Arrivals... kinds) {
        double chosen = random.nextDouble()
                * Arrays.stream(kinds).mapToDouble(Arrivals::perSecond).sum();
        for (Arrivals kind : kinds) {
            chosen -= kind.perSecond();
            if (chosen < 0) {
                return kind;
            }
        }
        return kinds[kinds.length - 1];
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** Within how many milliseconds so many per cent of the requests are answered, waiting and CPU together. */
    double percentile(int percent) {
        return answered[(int) (answered.length * (percent / 100.0))];
    }
}
