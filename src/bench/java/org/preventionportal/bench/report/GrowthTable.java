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
            if (!hasSameCommands(points)) {
                problems.add("%s: the number of commands depends on the size".formatted(operation));
            }
            if (!hasBoundedDocuments(points)) {
                problems.add("%s: the number of documents grows more than it may".formatted(operation));
            }
        });
        return problems;
    }

    private static boolean hasSameCommands(List<GrowthPoint> points) {
        return points.stream()
                        .map(point -> point.traffic().commands())
                        .distinct()
                        .count()
                == 1;
    }

    private static boolean hasBoundedDocuments(List<GrowthPoint> points) {
        GrowthPoint fewest = points.getFirst();
        return points.stream().allMatch(point -> point.bound().admits(fewest, point));
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
                        hasSameCommands(points) ? "yes" : "**no**"),
                line(
                        "",
                        "documents",
                        cells(points, point -> format("%d", point.traffic().documents())),
                        hasBoundedDocuments(points) ? points.getFirst().bound().word() : "**no**"),
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
