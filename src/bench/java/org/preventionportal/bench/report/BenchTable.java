package org.preventionportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the results of a run as a table in Markdown, the limit of each operation first, and what misses its aim. */
public final class BenchTable {

    /** The servers that every run has. */
    public static final String LIMIT = "limit";

    /** Takes part in writes that have an aim. */
    public static final String INSERT = "insert";

    public static final String PORTAL = "portal";

    /** Tells how much two processes of the same build vary. */
    public static final String CONTROL = "portal, again";

    static final double MAX_OTHERS = 0.15;

    private final List<Result> results;
    private final Map<String, Profile> profiles;

    /** @param profiles of the portal by operation, of those that were recorded */
    public BenchTable(List<Result> results, Map<String, Profile> profiles) {
        this.results = List.copyOf(results);
        this.profiles = Map.copyOf(profiles);
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
        lines.addAll(aims());
        lines.add(
                "| operation | server | CPU ms a request (lowest to highest round) | limits | aim | requests/s | p50 ms | p99 ms"
                        + " | commands | documents | kB read | kB answered | kB allocated | heap MB | warmed s |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        results.forEach(result -> lines.add(row(result)));
        return String.join("\n", lines) + "\n";
    }

    private String row(Result result) {
        var all = result.all();
        return String.format(
                Locale.UK,
                "| %s | %s | %.3f (%.3f to %.3f) | %.1f | %s | %.0f | %.1f | %.1f | %d | %d | %.1f | %.1f | %.0f | %.0f | %d |",
                result.server().equals(LIMIT) ? result.title() : "",
                result.server(),
                all.cpuPerRequest(),
                result.lowest(),
                result.highest(),
                cost(result, LIMIT),
                hasAim(result) ? result.aim() : "",
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

    /** How many aims the portal reaches, and what misses its aim. */
    private List<String> aims() {
        List<Result> aimed = results.stream().filter(BenchTable::hasAim).toList();
        if (aimed.isEmpty()) {
            return List.of();
        }
        List<String> missed = aimed.stream().flatMap(this::missed).toList();
        List<String> lines = new ArrayList<>();
        lines.add("**%d of %d operations with an aim miss it.**".formatted(missed.size(), aimed.size()));
        lines.add("");
        if (!missed.isEmpty()) {
            lines.addAll(missed);
            lines.add("");
        }
        return lines;
    }

    private static boolean hasAim(Result result) {
        return result.server().equals(PORTAL) && result.aim() != null;
    }

    private Stream<String> missed(Result result) {
        Aim aim = result.aim();
        if (aim == null) {
            return Stream.empty();
        }
        double cost = cost(result, aim.server());
        Profile profile = profiles.get(result.operation());
        return aim.admits(cost)
                ? Stream.empty()
                : Stream.of(String.format(
                        Locale.UK,
                        "- %s: %.1f instead of %s.%s",
                        result.title(),
                        cost,
                        aim,
                        profile == null ? "" : " Innermost: " + profile.innermostLibraries() + "."));
    }

    /** How many times as much CPU a server used as another one for the same operation. */
    private double cost(Result result, String server) {
        return result.all().cpuPerRequest()
                / of(result.operation(), server).all().cpuPerRequest();
    }

    /** How far two processes of the same build are apart. */
    private String control() {
        double apart = results.stream()
                .filter(result -> result.server().equals(CONTROL))
                .mapToDouble(result -> Math.abs(cost(result, PORTAL) - 1))
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
