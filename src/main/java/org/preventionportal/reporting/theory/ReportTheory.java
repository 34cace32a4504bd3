package org.preventionportal.reporting.theory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.FlowDiagram;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.reporting.definitions.CodeLabels;

/** Shows the Theory of Change as boxes in a column for each stage, and as a table for each stage. */
public final class ReportTheory {

    private static final String DESCRIPTION =
            "Theory of Change: activities on the left lead to changes within the system, to system changes, and to "
                    + "impact on the right. The tables below have the same elements.";
    private static final String CAUTION = "A result of a survey counts whatever it is, so read how many agree.";
    private static final String LEGEND =
            "A solid box has completed tasks, evidence, outcomes or results of surveys. A dashed box has none yet.";
    private static final String SOURCE =
            "Counted over the whole programme and all its years, as of %s. Surveys that are added up are those of the"
                    + " days of the report.";

    private static final List<String> COLUMNS = List.of("Element", "What supports it", "Leads to");

    private static final int MAX_HEIGHT = 760; // pixels on a page below the heading and a short text

    private static final List<TheoryStage> STAGES = List.of(TheoryStage.values());

    /** Null if the picture would not fit a page; the tables say the same. */
    public @Nullable FlowDiagram diagram(List<SupportedTheoryElement> elements) {
        FlowDiagram diagram = FlowDiagram.ofPaper(
                STAGES.stream().map(ReportTheory::name).toList(),
                elements.stream().map(ReportTheory::item).toList());
        return diagram.height() > MAX_HEIGHT ? null : diagram;
    }

    private static FlowDiagram.Item item(SupportedTheoryElement element) {
        return new FlowDiagram.Item(
                element.key(),
                STAGES.indexOf(element.stage()),
                element.title(),
                element.support().summary(),
                element.support().hasSupport(),
                element.leadsTo());
    }

    static String name(TheoryStage stage) {
        return CodeLabels.of("TheoryStage." + stage);
    }

    /** What the picture shows, for people who do not see it. */
    public String description() {
        return DESCRIPTION;
    }

    public String summary(List<SupportedTheoryElement> elements) {
        long open = elements.stream()
                .filter(element -> !element.support().hasSupport())
                .count();
        return open == 0
                ? "Every element has support."
                : "%d of %d elements %s no support yet.".formatted(open, elements.size(), open == 1 ? "has" : "have");
    }

    /** What the summary says nothing about. */
    public String caution() {
        return CAUTION;
    }

    /** How to read the picture. */
    public String legend() {
        return LEGEND;
    }

    /** Says what is counted. */
    public String source(Instant asOf) {
        return SOURCE.formatted(DateWords.withTime(asOf));
    }

    /**
     * The rows of a table for each stage, by its name, with the names of the columns first. Stages without elements are
     * left out, as is what they lead to if none of them leads further.
     */
    public Map<String, List<List<String>>> tables(List<SupportedTheoryElement> elements) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (TheoryStage stage : STAGES) {
            List<SupportedTheoryElement> some = elements.stream()
                    .filter(element -> element.stage() == stage)
                    .toList();
            if (!some.isEmpty()) {
                tables.put(name(stage), rows(some, elements));
            }
        }
        return tables;
    }

    private static List<List<String>> rows(List<SupportedTheoryElement> some, List<SupportedTheoryElement> all) {
        boolean isLast = some.stream().allMatch(element -> element.targets(all).isEmpty());
        return Stream.concat(Stream.of(COLUMNS), some.stream().map(element -> cells(element, all)))
                .map(row -> isLast ? row.subList(0, COLUMNS.size() - 1) : row)
                .toList();
    }

    private static List<String> cells(SupportedTheoryElement element, List<SupportedTheoryElement> all) {
        String targets = String.join("; ", element.targets(all));
        return List.of(element.title(), element.support().summary(), targets.isEmpty() ? "nothing further" : targets);
    }
}
