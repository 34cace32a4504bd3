package org.preventionportal.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.bench.database.Examined;

/** Writes what a request costs at each size as a table in Markdown, and finds what costs more than it may. */
public final class GrowthTable {

    private final Map<String, List<GrowthPoint>> operations;

    /** @param points those of an operation by size, the smallest first */
    public GrowthTable(List<GrowthPoint> points) {
        this.operations = points.stream()
                .collect(Collectors.groupingBy(GrowthPoint::operation, LinkedHashMap::new, Collectors.toList()));
    }

    /** Says which operations cost more when there is more data. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        operations.forEach((operation, points) -> {
            if (!isBounded(points, GrowthBound::admitsCommands)) {
                problems.add("%s: the number of commands grows more than it may".formatted(operation));
            }
            if (!isBounded(points, GrowthBound::admitsDocuments)) {
                problems.add("%s: the number of documents grows more than it may".formatted(operation));
            }
        });
        return problems;
    }

    private interface Rule {
        boolean admits(GrowthBound bound, GrowthPoint fewest, GrowthPoint point);
    }

    private static boolean isBounded(List<GrowthPoint> points, Rule rule) {
        return points.stream().allMatch(point -> rule.admits(point.bound(), points.getFirst(), point));
    }

    private static String word(List<GrowthPoint> points, Rule rule, Function<GrowthBound, String> bound) {
        return isBounded(points, rule) ? bound.apply(points.getFirst().bound()) : "**no**";
    }

    /** @param conditions what was measured where */
    public String write(String heading, List<String> conditions) {
        List<String> lines = new ArrayList<>();
        lines.add("### Growth, " + heading);
        lines.add("");
        problems().forEach(problem -> lines.add("**Not bounded. %s.**%n".formatted(problem)));
        conditions.forEach(condition -> lines.add("- " + condition));
        lines.add("");
        List<GrowthPoint> sizes = operations.values().iterator().next();
        lines.add(line(
                "operation", "of a request", cells(sizes, size -> format("%,d tasks", size.tasks())), "bounded"));
        lines.add("|---".repeat(sizes.size() + 3) + "|");
        operations.forEach((operation, points) -> lines.addAll(rows(operation, points)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> rows(String operation, List<GrowthPoint> points) {
        List<String> rows = new ArrayList<>(List.of(
                line(
                        operation,
                        "commands",
                        cells(points, point -> format("%d", point.traffic().commands())),
                        word(points, GrowthBound::admitsCommands, GrowthBound::ofCommands)),
                line(
                        "",
                        "documents",
                        cells(points, point -> format("%d", point.traffic().documents())),
                        word(points, GrowthBound::admitsDocuments, GrowthBound::ofDocuments)),
                line(
                        "",
                        "kB read",
                        cells(points, point -> format("%.1f", point.traffic().bytes() / 1e3)),
                        "")));
        if (points.stream().allMatch(point -> point.examined() != null)) {
            rows.add(line("", "documents examined", examined(points, Examined::documents), ""));
            rows.add(line("", "keys examined", examined(points, Examined::keys), ""));
        }
        return rows;
    }

    private static List<String> examined(List<GrowthPoint> points, Function<Examined, Double> number) {
        return points.stream()
                .map(GrowthPoint::examined)
                .filter(Objects::nonNull)
                .map(examined -> format("%.1f", number.apply(examined)))
                .toList();
    }

    private static List<String> cells(List<GrowthPoint> points, Function<GrowthPoint, String> cell) {
        return points.stream().map(cell).toList();
    }

    private static String format(String pattern, Object number) {
        return String.format(Locale.UK, pattern, number);
    }

    private static String line(String operation, String measure, List<String> cells, String bound) {
        return "| %s | %s | %s | %s |".formatted(operation, measure, String.join(" | ", cells), bound);
    }
}
