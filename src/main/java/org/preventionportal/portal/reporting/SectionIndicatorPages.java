package org.preventionportal.portal.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the page on which authors choose and order the indicators of a section, and see one before they choose it. */
@Controller
class SectionIndicatorPages {

    private static final String VIEW = "reporting/section-indicators";
    private static final String SHOW = "show.";
    private static final String PLACE = "place.";
    private static final String WAS = "was.";
    private static final String QUESTIONS = "questionKeys";

    private final IndicatorCharts charts;

    SectionIndicatorPages(IndicatorCharts charts) {
        this.charts = charts;
    }

    /** @param preview key of the indicator to show as it is now */
    @PageMapping(
            path = "/reports/{id}/sections/{sectionKey}/indicators",
            subject = "programmeReportId",
            accepts = "updateReportSectionIndicators")
    String indicators(@PathVariable String sectionKey, @RequestParam(defaultValue = "") String preview, Page page) {
        if (page.isSubmitted()) {
            SubmittedForm form = page.submitted();
            return page.send(Map.of(
                    "indicatorKeys",
                    shown(form, "table", "chart"),
                    "chartedKeys",
                    shown(form, "chart"),
                    QUESTIONS,
                    form.values().getOrDefault(QUESTIONS, List.of())));
        }
        page.with("sectionKey", sectionKey).with("preview", preview);
        page.ask(VIEW, Map.of());
        if (page.found("programmeReport") instanceof Map<?, ?> report
                && Boolean.TRUE.equals(report.get("viewerCanUpdate"))) {
            page.ask(VIEW + ".numbers", numbers(report, preview, page));
            page.with("questions", questions(page));
        }
        return page.plain(VIEW);
    }

    /**
     * Lists the indicators that are shown in one of these ways: first by their places, then as on the page. Of two with
     * the same place, one that moved up comes before the one that was there, and one that moved down after it.
     */
    private static List<String> shown(SubmittedForm form, String... ways) {
        return form.values().entrySet().stream()
                .filter(choice ->
                        choice.getKey().startsWith(SHOW) && Stream.of(ways).anyMatch(choice.getValue()::contains))
                .map(choice -> choice.getKey().substring(SHOW.length()))
                .sorted(Comparator.comparingInt((String key) -> place(form.first(PLACE + key)))
                        .thenComparingInt(
                                key -> Integer.compare(place(form.first(PLACE + key)), place(form.first(WAS + key)))))
                .toList();
    }

    private static int place(String typed) {
        String place = typed.strip();
        return place.matches("\\d{1,3}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
    }

    /** The query for the topic of the previewed indicator, and for surveys, whose questions can be chosen. */
    private static Map<String, Object> numbers(Map<?, ?> report, String preview, Page page) {
        List<String> topics = new ArrayList<>(List.of("SURVEYS"));
        if (page.found("indicatorDefinitions") instanceof List<?> definitions) {
            definitions.stream()
                    .map(Map.class::cast)
                    .filter(definition -> preview.equals(definition.get("key")))
                    .map(definition -> String.valueOf(definition.get("topic")))
                    .filter(topic -> !topics.contains(topic))
                    .forEach(topics::add);
        }
        Map<String, Object> query = new HashMap<>();
        query.put("topics", topics);
        if (report.get("filter") instanceof Map<?, ?> filter) {
            filter.forEach((name, value) -> query.put(String.valueOf(name), value));
        }
        return query;
    }

    /** The questions that have numbers in the days of the report, by their keys. */
    private Map<String, String> questions(Page page) {
        Map<String, String> questions = new LinkedHashMap<>();
        if (page.found("programmeIndicators") instanceof Map<?, ?> counted
                && counted.get("indicators") instanceof List<?> indicators) {
            indicators.stream()
                    .<Map<?, ?>>map(indicator -> (Map<?, ?>) indicator)
                    .flatMap(indicator -> charts.groups(indicator).stream())
                    .forEach(group -> group.rows().forEach(row -> {
                        String[] path = String.valueOf(row.row().get("key")).split("/", 3);
                        if (path.length > 1 && path[0].matches("(svc|qst)_.*")) {
                            questions.putIfAbsent(path[1], path.length == 2 ? row.label() : group.title());
                        }
                    }));
        }
        return questions;
    }
}
