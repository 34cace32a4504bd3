package org.preventionportal.portal.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preventionportal.charts.FlowDiagram;
import org.preventionportal.charts.FlowDiagram.Item;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Labels;
import org.springframework.stereotype.Component;

/**
 * Draws the Theory of Change as the schema returns it, arranges its elements for a table, and offers them as choices of
 * a form.
 */
@Component
public class TheoryDiagrams {

    private static final String STAGE = "TheoryStage";

    private final Labels labels;

    TheoryDiagrams(Labels labels) {
        this.labels = labels;
    }

    public FlowDiagram draw(List<Map<?, ?>> elements) {
        Map<String, String> stages = labels.options(STAGE);
        List<String> order = List.copyOf(stages.keySet());
        return FlowDiagram.of(
                List.copyOf(stages.values()),
                elements.stream().map(element -> item(element, order)).toList());
    }

    private static Item item(Map<?, ?> element, List<String> stages) {
        Map<?, ?> support = Objects.requireNonNull(QueryResult.child(element, "support"));
        return new Item(
                QueryResult.text(element, "key"),
                stages.indexOf(QueryResult.text(element, "stage")),
                QueryResult.text(element, "title"),
                QueryResult.text(support, "summary"),
                Boolean.TRUE.equals(support.get("hasSupport")),
                keys(element));
    }

    private static List<String> keys(Map<?, ?> element) {
        return QueryResult.texts(element, "leadsTo");
    }

    /** The elements by their stages, in the order of the stages. */
    public Map<String, List<Map<?, ?>>> byStage(List<Map<?, ?>> elements) {
        Map<String, List<Map<?, ?>>> stages = new LinkedHashMap<>();
        labels.options(STAGE).keySet().forEach(stage -> stages.put(stage, in(stage, elements)));
        stages.values().removeIf(List::isEmpty);
        return stages;
    }

    private static List<Map<?, ?>> in(String stage, List<Map<?, ?>> elements) {
        return elements.stream()
                .filter(element -> QueryResult.text(element, "stage").equals(stage))
                .toList();
    }

    /** The titles of what each element leads to, by its key, in the order of the elements. */
    public Map<String, List<String>> targetsByElement(List<Map<?, ?>> elements) {
        Map<String, String> titles = new LinkedHashMap<>();
        elements.forEach(element -> titles.put(QueryResult.text(element, "key"), QueryResult.text(element, "title")));
        return elements.stream()
                .collect(Collectors.toMap(
                        element -> QueryResult.text(element, "key"),
                        element -> titles.keySet().stream()
                                .filter(keys(element)::contains)
                                .map(titles::get)
                                .toList()));
    }

    /** Returns the titles by key, stage by stage. */
    public Map<String, String> options(Map<?, ?> theory) {
        return options(theory, labels.options(STAGE));
    }

    /** Returns the titles of what an element can lead to: nothing leads to the first stage. */
    public Map<String, String> targets(Map<?, ?> theory) {
        Map<String, String> later = labels.options(STAGE);
        later.remove(later.keySet().iterator().next());
        return options(theory, later);
    }

    private static Map<String, String> options(Map<?, ?> theory, Map<String, String> stages) {
        Map<String, String> options = new LinkedHashMap<>();
        stages.forEach((stage, label) -> QueryResult.children(theory, "elements")
                .filter(element -> QueryResult.text(element, "stage").equals(stage))
                .forEach(element -> options.put(
                        QueryResult.text(element, "key"), label + ": " + QueryResult.text(element, "title"))));
        return options;
    }
}
