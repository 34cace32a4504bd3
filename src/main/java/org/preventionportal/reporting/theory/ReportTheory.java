package org.preventionportal.reporting.theory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "Counted over the whole programme and all its years, as of %s. Surveys that are added up are those of the days of "
                    + "the report.";

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

    /** The names of the columns of each table. */
    public List<String> columns() {
        return List.of("Element", "What supports it", "Leads to");
    }

    /** The cells of a table for each stage, by its name. Stages without elements are left out. */
    public Map<String, List<List<String>>> tables(List<SupportedTheoryElement> elements) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (TheoryStage stage : STAGES) {
            tables.put(
                    name(stage),
                    elements.stream()
                            .filter(element -> element.stage() == stage)
                            .map(element -> cells(element, elements))
                            .toList());
        }
        tables.values().removeIf(List::isEmpty);
        return tables;
    }

    private static List<String> cells(SupportedTheoryElement element, List<SupportedTheoryElement> all) {
        String targets = String.join("; ", element.targets(all));
        return List.of(element.title(), element.support().summary(), targets.isEmpty() ? "nothing further" : targets);
    }
}
