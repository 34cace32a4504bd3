package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.text;
import static org.preventionportal.portal.api.QueryResult.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.charts.RowNotes;
import org.springframework.stereotype.Component;

/** Collects what readers need to know about key findings, as the schema returns them: notes and definitions. */
@Component
public class KeyFindingNotes {

    private static final String NOTES = "notes";

    private final IndicatorCharts charts;

    KeyFindingNotes(IndicatorCharts charts) {
        this.charts = charts;
    }

    /** @param indicators null for those that have no meaning for the report */
    public List<String> notes(List<?> indicators) {
        var notes = new RowNotes<Map<?, ?>>(row -> text(row, "key"), row -> texts(row, NOTES));
        known(indicators)
                .forEach(indicator ->
                        notes.add(text(indicator, "title"), texts(indicator, NOTES), charts.groups(indicator)));
        return notes.inWords();
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
