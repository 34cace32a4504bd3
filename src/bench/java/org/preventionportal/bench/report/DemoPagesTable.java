package org.preventionportal.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what pages cost as a table in Markdown, the most expensive first. */
public final class DemoPagesTable {

    /** What a page may cost, in limits. */
    private static final int AIM = 20;

    private final boolean isQueueValid;
    private final double limit;
    private final double queue;
    private final List<PageCost> pages;

    /** @param queue the limit and the portal at the queue's 50 rows */
    public DemoPagesTable(List<Result> queue, List<PageCost> pages) {
        this.isQueueValid = new BenchTable(queue, Map.of()).isValid();
        this.limit = limit(queue);
        this.queue = queue.getLast().all().cpuPerRequest();
        this.pages = pages.stream()
                .sorted(Comparator.comparingDouble(PageCost::cpu).reversed())
                .toList();
    }

    /** What a page may cost, in ms of CPU a request. */
    public static double aim(List<Result> queue) {
        return AIM * limit(queue);
    }

    private static double limit(List<Result> queue) {
        return queue.getFirst().all().cpuPerRequest();
    }

    /** Whether others left the machine alone, also while the limit was measured. */
    public boolean isValid() {
        return isQueueValid && pages.stream().noneMatch(page -> page.sample().others() > BenchTable.MAX_OTHERS);
    }

    /**
     * Writes all pages.
     *
     * @param conditions what was measured where
     */
    public String write(String heading, List<String> conditions) {
        return write(heading, conditions, pages);
    }

    /**
     * Writes the pages that miss their aim.
     *
     * @param conditions what was measured where
     */
    public String writeMissed(String heading, List<String> conditions) {
        List<String> all = new ArrayList<>(conditions);
        all.add(String.format(
                Locale.UK,
                "Left out: %d pages within the aim. Half of all pages cost at most %.1f limits.",
                pages.size() - missed().size(),
                pages.get(pages.size() / 2).cpu() / limit));
        return write(heading, all, missed());
    }

    /** Writes where the time of a page went, for each that was recorded. */
    public String writeProfiles() {
        var text = new StringBuilder();
        for (PageCost page : pages) {
            Profile profile = page.profile();
            if (profile != null) {
                text.append("\n#### `%s`\n\n".formatted(page.page().kind())).append(profile.write());
            }
        }
        return text.toString();
    }

    private String write(String heading, List<String> conditions, List<PageCost> shown) {
        List<String> lines = new ArrayList<>(List.of("### Pages of the demo, " + heading, ""));
        if (!isValid()) {
            lines.addAll(List.of(
                    "**Invalid: others used more than 15 % of the machine while the limit or a page was measured.**",
                    ""));
        }
        conditions.forEach(condition -> lines.add("- " + condition));
        lines.add(String.format(
                Locale.UK,
                "- The limit, 50 rows of the queue over GraphQL: %.3f ms. The portal: %.3f ms, %.1f limits.",
                limit,
                queue,
                queue / limit));
        lines.add("");
        lines.add("**%d of %d pages miss the aim of %d limits.** They were warmed up alone and measured again."
                .formatted(missed().size(), pages.size(), AIM));
        lines.add("");
        boolean isProfiled = shown.stream().anyMatch(page -> page.profile() != null);
        lines.add("| page | seen by | CPU ms a request | limits | commands | documents | kB of HTML | kB allocated |"
                + (isProfiled ? " innermost libraries of its profile |" : ""));
        lines.add("|---|---|---|---|---|---|---|---|" + (isProfiled ? "---|" : ""));
        shown.forEach(page -> lines.add(row(page) + (isProfiled ? profile(page) : "")));
        return String.join("\n", lines) + "\n";
    }

    private List<PageCost> missed() {
        return pages.stream().filter(page -> page.cpu() > AIM * limit).toList();
    }

    private String row(PageCost cost) {
        return String.format(
                Locale.UK,
                "| `%s` | %s | %.2f | %.1f | %d | %d | %.1f | %.0f |",
                cost.page().kind(),
                cost.page().username(),
                cost.cpu(),
                cost.cpu() / limit,
                cost.traffic().commands(),
                cost.traffic().documents(),
                cost.page().length() / 1e3,
                cost.sample().allocated() / 1e3 / cost.sample().requests());
    }

    private static String profile(PageCost cost) {
        Profile profile = cost.profile();
        return " %s |".formatted(profile == null ? "" : profile.innermostLibraries());
    }
}
