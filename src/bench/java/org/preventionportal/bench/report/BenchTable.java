package org.preventionportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the results of a run as a table in Markdown, the limit of each operation first. */
public final class BenchTable {

    /** The servers that every run has, and the one that tells how much two equal ones vary. */
    public static final String LIMIT = "limit";

    public static final String PORTAL = "portal";
    public static final String CONTROL = "portal, again";

    static final double MAX_OTHERS = 0.15;

    private final List<Result> results;

    public BenchTable(List<Result> results) {
        this.results = List.copyOf(results);
    }

    /**
     * Whether others left the machine alone during each operation and for each server. Where that cannot be told, a run
     * is not refused.
     */
    public boolean isValid() {
        return results.stream().noneMatch(result -> result.all().others() > MAX_OTHERS);
    }

    /** The share of the machine that others took during the rounds, from 0 to 1. */
    public double others() {
        return results.stream()
                        .map(Result::all)
                        .mapToDouble(all -> all.others() * all.seconds())
                        .sum()
                / results.stream()
                        .map(Result::all)
                        .mapToDouble(all -> all.seconds())
                        .sum();
    }

    /** @param conditions what was measured where */
    public String write(String heading, List<String> conditions) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + heading);
        lines.add("");
        if (!isValid()) {
            lines.add("**Invalid: others used more than 15 % of the machine during an operation.**");
            lines.add("");
        }
        conditions.forEach(condition -> lines.add("- " + condition));
        lines.add(String.format(Locale.UK, "- Others used %.0f %% of the machine%s.", others() * 100, control()));
        lines.add("");
        lines.add(
                "| operation | server | CPU ms a request (lowest to highest round) | limits | requests/s | p50 ms | p99 ms"
                        + " | commands | documents | kB read | kB answered | kB allocated | heap MB | warmed s |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        results.forEach(result -> lines.add(row(result)));
        return String.join("\n", lines) + "\n";
    }

    private String row(Result result) {
        var all = result.all();
        return String.format(
                Locale.UK,
                "| %s | %s | %.3f (%.3f to %.3f) | %.1f | %.0f | %.1f | %.1f | %d | %d | %.1f | %.1f | %.0f | %.0f | %d |",
                result.server().equals(LIMIT) ? result.title() : "",
                result.server(),
                all.cpuPerRequest(),
                result.lowest(),
                result.highest(),
                all.cpuPerRequest() / of(result.operation(), LIMIT).all().cpuPerRequest(),
                all.requests() / all.seconds(),
                all.times().getValueAtPercentile(50) / 1e6,
                all.times().getValueAtPercentile(99) / 1e6,
                result.traffic().commands(),
                result.traffic().documents(),
                result.traffic().bytes() / 1e3,
                result.answer() / 1e3,
                all.allocated() / 1e3 / all.requests(),
                result.heap() / 1e6,
                result.warmedFor());
    }

    /** How far two processes of the same build are apart. */
    private String control() {
        double apart = results.stream()
                .filter(result -> result.server().equals(CONTROL))
                .mapToDouble(result -> Math.abs(result.all().cpuPerRequest()
                                / of(result.operation(), PORTAL).all().cpuPerRequest()
                        - 1))
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(apart)
                ? ""
                : String.format(Locale.UK, "; two processes of the same build were up to %.0f %% apart", apart * 100);
    }

    private Result of(String operation, String server) {
        return results.stream()
                .filter(result ->
                        result.operation().equals(operation) && result.server().equals(server))
                .findFirst()
                .orElseThrow();
    }
}
