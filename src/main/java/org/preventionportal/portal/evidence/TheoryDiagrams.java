package org.preventionportal.portal.evidence;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    public FlowDiagram draw(Map<?, ?> theory) {
        Map<String, String> stages = labels.options(STAGE);
        List<String> order = List.copyOf(stages.keySet());
        return FlowDiagram.of(
                List.copyOf(stages.values()),
                QueryResult.children(theory, "elements")
                        .map(element -> item(element, order))
                        .toList());
    }

    private static Item item(Map<?, ?> element, List<String> stages) {
        Map<?, ?> support = Objects.requireNonNull(QueryResult.child(element, "support"));
        return new Item(
                QueryResult.text(element, "key"),
                stages.indexOf(QueryResult.text(element, "stage")),
                QueryResult.text(element, "title"),
                note(support),
                Boolean.TRUE.equals(support.get("hasSupport")),
                keys(element));
    }

    private static List<String> keys(Map<?, ?> element) {
        return ((List<?>) Objects.requireNonNull(element.get("leadsTo")))
                .stream().map(String::valueOf).toList();
    }

    /** The elements by their stages. */
    public Map<String, List<Map<?, ?>>> byStage(Map<?, ?> theory) {
        return QueryResult.children(theory, "elements")
                .collect(Collectors.groupingBy(element -> QueryResult.text(element, "stage")));
    }

    /** The titles of what each element leads to, by its key, in the order of the elements. */
    public Map<String, List<String>> targetsByElement(Map<?, ?> theory) {
        Map<String, String> titles = new LinkedHashMap<>();
        QueryResult.children(theory, "elements")
                .forEach(element -> titles.put(QueryResult.text(element, "key"), QueryResult.text(element, "title")));
        return QueryResult.children(theory, "elements")
                .collect(Collectors.toMap(
                        element -> QueryResult.text(element, "key"),
                        element -> titles.keySet().stream()
                                .filter(keys(element)::contains)
                                .map(titles::get)
                                .toList()));
    }

    /** Says in words what supports an element, for those who cannot tell a solid outline from a dashed one. */
    public static String note(Map<?, ?> support) {
        String counts = Stream.of(
                        tasks(support),
                        counted(support, "evidenceCount", "piece%s of evidence"),
                        counted(support, "outcomeCount", "outcome%s"),
                        surveys(support))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "No evidence yet" : counts;
    }

    private static String tasks(Map<?, ?> support) {
        String accepted = counted(support, "taskCount", "task%s");
        return accepted.isEmpty() ? "" : "%s (%s completed)".formatted(accepted, support.get("completedTaskCount"));
    }

    private static String counted(Map<?, ?> support, String field, String noun) {
        return support.get(field) instanceof Integer count && count > 0
                ? count + " " + noun.formatted(count == 1 ? "" : "s")
                : "";
    }

    /** A result supports nothing by itself: how many agree says what it is worth. */
    private static String surveys(Map<?, ?> support) {
        DoubleSummaryStatistics percent = QueryResult.children(support, "surveyResults")
                .flatMap(result -> Optional.ofNullable(QueryResult.number(result, "percent")).stream())
                .collect(Collectors.summarizingDouble(Double::doubleValue));
        if (percent.getCount() == 0) {
            return "";
        }
        return percent.getMin() == percent.getMax()
                ? "survey: %.0f%% agree".formatted(percent.getMin())
                : "surveys: %.0f%% to %.0f%% agree".formatted(percent.getMin(), percent.getMax());
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
