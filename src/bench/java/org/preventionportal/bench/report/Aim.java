package org.preventionportal.bench.report;

/** Lists what an operation may cost: a multiple of the CPU of another server of the run. */
public enum Aim {
    /** Of the queries that are sent most often. */
    QUERY(3, BenchTable.LIMIT),

    PAGE(8, BenchTable.LIMIT),

    /** Of writes, beside the driver's insert of the document that they change. */
    WRITE(2, BenchTable.INSERT);

    private final int most;
    private final String server;

    Aim(int most, String server) {
        this.most = most;
        this.server = server;
    }

    /** Whether the run needs a server that inserts the document and does nothing else. */
    public boolean isBesideInsert() {
        return server.equals(BenchTable.INSERT);
    }

    String server() {
        return server;
    }

    boolean admits(double cost) {
        return cost <= most;
    }

    @Override
    public String toString() {
        return "%d %ss".formatted(most, server);
    }
}
