package org.preventionportal.bench.report;

/** Lists what a server may hold on to, and how much more of it is no growth: a small number varies by itself. */
public enum Resource {
    HEAP("heap MB", 5),
    NON_HEAP("non-heap MB", 5),
    THREADS("threads", 5),
    FILES("open files", 10),
    CONNECTIONS("database connections", 5),
    CURSORS("open cursors", 5);

    private final String title;
    private final double tolerance;

    Resource(String title, double tolerance) {
        this.title = title;
        this.tolerance = tolerance;
    }

    String title() {
        return title;
    }

    /** In the unit of the title. */
    double tolerance() {
        return tolerance;
    }
}
