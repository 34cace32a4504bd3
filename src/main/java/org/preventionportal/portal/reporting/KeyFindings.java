package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow;
import org.preventionportal.charts.DrawnIndicator;
import org.springframework.stereotype.Component;

/** Names key findings, and collects what readers need to know about them: notes and definitions. */
@Component
public class KeyFindings {

    private final IndicatorCharts charts;

    KeyFindings(IndicatorCharts charts) {
        this.charts = charts;
    }

    /**
     * What a number that is shown large counts.
     *
     * @param lang the language of the text; null if it is that of the page
     */
    record Name(String text, @Nullable String lang) {}

    /**
     * Names the key findings that are suppressed.
     *
     * @param indicators null for those that have no meaning for the report
     * @param welsh the names in Welsh that are known; null on a page in English
     */
    public List<Name> suppressed(List<?> indicators, @Nullable List<Map<?, ?>> welsh) {
        return known(indicators)
                .flatMap(indicator -> {
                    DrawnIndicator<Map<?, ?>> drawn = charts.of(indicator);
                    return drawn.suppressed().stream().map(row -> name(drawn, row, welsh));
                })
                .toList();
    }

    /** @param welsh the names in Welsh that are known; null on a page in English */
    public Name name(DrawnIndicator<?> indicator, ChartRow<?> row, @Nullable List<Map<?, ?>> welsh) {
        String english = indicator.name(row);
        return welsh == null
                ? new Name(english, null)
                : welsh.stream()
                        .filter(label -> text(label, "indicatorKey").equals(indicator.key())
                                && text(label, "rowKey").equals(row.key()))
                        .map(label -> new Name(text(label, "text"), null))
                        .findFirst()
                        .orElseGet(() -> new Name(english, "en"));
    }

    /** @param indicators null for those that have no meaning for the report */
    public List<String> notes(List<?> indicators) {
        return DrawnIndicator.notesOn(known(indicators).map(charts::of).toList());
    }

    /** The definitions by title. An indicator can be there twice, with other questions of surveys. */
    public Map<String, String> definitions(List<?> indicators) {
        Map<String, String> definitions = new LinkedHashMap<>();
        known(indicators).forEach(indicator -> definitions.put(text(indicator, "title"), definition(indicator)));
        return definitions;
    }

    private static String definition(Map<?, ?> indicator) {
        String definition = text(indicator, "definition");
        return indicator.get("base") == null ? definition : "%s Base: %s".formatted(definition, indicator.get("base"));
    }

    private static Stream<Map<?, ?>> known(List<?> indicators) {
        return indicators.stream().filter(Map.class::isInstance).map(indicator -> (Map<?, ?>) indicator);
    }
}
