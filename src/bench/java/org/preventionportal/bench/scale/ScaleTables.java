package org.preventionportal.bench.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.preventionportal.bench.scale.RecordedCosts.Cost;
import org.preventionportal.bench.scale.StoredSizes.Measured;

/** Writes what the planned loads need as tables in Markdown. */
public final class ScaleTables {

    private final Map<StoredKind, Measured> sizes = new EnumMap<>(StoredKind.class);
    private final List<Needs> needs;

    /**
     * @param lists the operations that stand for a list, each as often as the others
     * @param answer the operation that saves a page of answers
     */
    public ScaleTables(StoredSizes stored, RecordedCosts costs, List<String> lists, String answer) {
        for (StoredKind kind : StoredKind.values()) {
            sizes.put(kind, stored.of(kind));
        }
        Cost list =
                lists.stream().map(costs::of).reduce(Cost::and).orElseThrow().times(1.0 / lists.size());
        this.needs = Arrays.stream(PlannedLoad.values())
                .map(load -> new Needs(load, sizes, list, costs.of(answer)))
                .toList();
    }

    public String write(String heading) {
        List<String> lines = new ArrayList<>(List.of("Reckoned " + heading, "", "### What is stored", ""));
        stored(lines);
        lines.addAll(List.of("", "### What the busiest second needs", ""));
        busiest(lines);
        for (Needs each : needs) {
            lines.addAll(
                    List.of("", "### Waiting on the nodes of " + each.load().title(), ""));
            waiting(each, lines);
        }
        for (Needs each : needs) {
            lines.addAll(List.of("", "### The machines of " + each.load().title(), ""));
            machines(each, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void stored(List<String> lines) {
        lines.add("| | measured | bytes each | entries in indexes | bytes of these | GB, " + titles() + " |");
        lines.add("|---|---|---|---|---|---|---|");
        sizes.forEach((kind, size) -> lines.add(String.format(
                Locale.UK,
                "| %s | %,d | %,.0f | %.0f | %,.0f | %,.0f | %,.0f |",
                kind.title(),
                size.documents(),
                size.bytes(),
                size.keys().entries(),
                size.keys().bytes(),
                needs.getFirst().stored(kind),
                needs.getLast().stored(kind))));
        lines.add(String.format(
                Locale.UK,
                "| all | | | | | %,.0f | %,.0f |",
                needs.getFirst().stored(),
                needs.getLast().stored()));
        lines.add(String.format(
                Locale.UK,
                "| of it read all day | | | | | %,.1f | %,.0f |",
                needs.getFirst().recent(),
                needs.getLast().recent()));
    }

    private String titles() {
        return needs.getFirst().load().title() + " | GB, "
                + needs.getLast().load().title();
    }

    private void busiest(List<String> lines) {
        lines.add("| | lists, answers a second | cores of the portal | commands of MongoDB | documents | MB read"
                + " | CPU of a primary for a command, if all are 60 % busy |");
        lines.add("|---|---|---|---|---|---|---|");
        needs.forEach(each -> {
            Cost cost = each.perSecond();
            lines.add(String.format(
                    Locale.UK,
                    "| %s | %,d, %,d | %.1f | %,.0f | %,.0f | %,.1f | %.2f ms on %d cores |",
                    each.load().title(),
                    each.load().lists(),
                    each.load().answers(),
                    cost.cpu() / 1e3,
                    cost.commands(),
                    cost.documents(),
                    cost.read() / 1e3,
                    each.databaseCores() * Needs.MAX_BUSY * 1e3 / cost.commands(),
                    each.databaseCores()));
        });
    }

    /** With all nodes, without one, and with as few as still answer what comes. */
    private static void waiting(Needs each, List<String> lines) {
        double cores = each.perSecond().cpu() / 1e3;
        int fewest = (int) Math.floor(cores / each.coresOfANode()) + 1;
        lines.add("| nodes of %d cores | busy | half answered within | 99 of 100 within |"
                .formatted(each.coresOfANode()));
        lines.add("|---|---|---|---|");
        IntStream.of(each.nodes(), each.nodes() - 1, fewest)
                .filter(nodes -> nodes >= fewest)
                .distinct()
                .forEach(nodes -> {
                    var waiting = Waiting.of(nodes, each.coresOfANode(), each.arrivals());
                    lines.add(String.format(
                            Locale.UK,
                            "| %d | %.0f %% | %.1f ms | %.1f ms |",
                            nodes,
                            100 * cores / (nodes * each.coresOfANode()),
                            waiting.percentile(50),
                            waiting.percentile(99)));
                });
    }

    private static void machines(Needs each, List<String> lines) {
        lines.add("| part | machines | cores, memory and disk of each | € a month |");
        lines.add("|---|---|---|---|");
        each.machines()
                .forEach(machine -> lines.add(String.format(
                        Locale.UK,
                        "| %s | %d | %d, %d GB, %d GB | %,.0f |",
                        machine.part(),
                        machine.count(),
                        machine.cores(),
                        machine.memory(),
                        machine.disk(),
                        machine.cost())));
        lines.add(String.format(
                Locale.UK,
                "| all | %d | | %,.0f |",
                each.machines().stream().mapToInt(Machine::count).sum(),
                each.machines().stream().mapToDouble(Machine::cost).sum()));
    }
}
