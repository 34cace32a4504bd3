package org.preventionportal.reporting.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;

/**
 * Compares what a published report says of an element of the Theory of Change with what it would say now.
 *
 * @param descriptionThen null if the element is new
 * @param descriptionNow null if the element is gone
 */
public record ReportTheoryChange(
        String title,
        @Nullable String descriptionThen,
        @Nullable String descriptionNow) {

    /** The elements that differ, in their order; none if the report has no Theory of Change. */
    public static List<ReportTheoryChange> between(
            List<SupportedTheoryElement> then, List<SupportedTheoryElement> now) {
        if (then.isEmpty()) {
            return List.of();
        }
        Map<String, String> before = descriptions(then);
        Map<String, String> after = descriptions(now);
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(then.stream(), now.stream())
                .forEach(element -> titles.putIfAbsent(element.key(), element.title()));
        return titles.entrySet().stream()
                .map(element -> new ReportTheoryChange(
                        element.getValue(), before.get(element.getKey()), after.get(element.getKey())))
                .filter(change -> !Objects.equals(change.descriptionThen(), change.descriptionNow()))
                .toList();
    }

    private static Map<String, String> descriptions(List<SupportedTheoryElement> elements) {
        return elements.stream()
                .collect(Collectors.toMap(SupportedTheoryElement::key, element -> description(element, elements)));
    }

    private static String description(SupportedTheoryElement element, List<SupportedTheoryElement> all) {
        String targets = String.join("; ", element.targets(all));
        return "%s (%s). %s.%s"
                .formatted(
                        element.title(),
                        ReportTheory.name(element.stage()),
                        element.support().summary(),
                        targets.isEmpty() ? "" : " Leads to: %s.".formatted(targets));
    }
}
