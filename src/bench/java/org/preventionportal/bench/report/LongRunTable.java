package org.preventionportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the minutes of a long run as a table in Markdown. The first third is left to compilers and caches; what grows
 * from the second to the last third would grow for days.
 */
public final class LongRunTable {

    private static final double MAX_GROWTH = 1.1;

    private final List<Minute> minutes;

    /** @param minutes three or more */
    public LongRunTable(List<Minute> minutes) {
        this.minutes = List.copyOf(minutes);
    }

    /** Says what has grown by more than 10 %. */
    public List<String> problems() {
        return Stream.of(Resource.values())
                .filter(this::hasGrown)
                .map(resource -> String.format(
                        Locale.UK,
                        "%s from %.1f in the second third to %.1f in the last",
                        resource.title(),
                        median(secondThird(), resource),
                        median(lastThird(), resource)))
                .toList();
    }

    private boolean hasGrown(Resource resource) {
        double before = median(secondThird(), resource);
        double after = median(lastThird(), resource);
        return after > before * MAX_GROWTH && after > before + resource.tolerance();
    }

    private List<Minute> secondThird() {
        return minutes.subList(minutes.size() / 3, minutes.size() * 2 / 3);
    }

    private List<Minute> lastThird() {
        return minutes.subList(minutes.size() * 2 / 3, minutes.size());
    }

    private static double median(List<Minute> some, Resource resource) {
        List<Double> sorted =
                some.stream().map(minute -> minute.held(resource)).sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** @param conditions what was measured where */
    public String write(String heading, List<String> conditions) {
        List<String> lines = new ArrayList<>();
        lines.add("### Long run, " + heading);
        lines.add("");
        problems().forEach(problem -> lines.add("**Growing: %s.**%n".formatted(problem)));
        conditions.forEach(condition -> lines.add("- " + condition));
        lines.add("");
        lines.add("| minute | requests | CPU ms a request | "
                + Stream.of(Resource.values()).map(Resource::title).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---".repeat(Resource.values().length + 3) + "|");
        for (int i = 0; i < minutes.size(); i++) {
            Minute minute = minutes.get(i);
            String load = String.format(
                    Locale.UK,
                    "%d | %d | %.3f",
                    i + 1,
                    minute.load().requests(),
                    minute.load().cpuPerRequest());
            lines.add(row(load, minute::held));
        }
        lines.add(row("median of the second third | | ", resource -> median(secondThird(), resource)));
        lines.add(row("median of the last third | | ", resource -> median(lastThird(), resource)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String begin, ToDoubleFunction<Resource> held) {
        return Stream.of(Resource.values())
                .map(resource -> String.format(Locale.UK, "%.1f", held.applyAsDouble(resource)))
                .collect(Collectors.joining(" | ", "| " + begin + " | ", " |"));
    }
}
