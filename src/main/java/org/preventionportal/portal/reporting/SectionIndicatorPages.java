package org.preventionportal.portal.reporting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.portal.api.QueryResult;
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
    private static final String INDICATORS = "indicatorKeys";
    private static final String CHARTED = "chartedKeys";
    private static final String QUESTIONS = "questionKeys";
    static final List<String> FIELDS = List.of(INDICATORS, CHARTED, QUESTIONS);

    private final IndicatorCharts charts;

    SectionIndicatorPages(IndicatorCharts charts) {
        this.charts = charts;
    }

    /**
     * Saves the choice, or shows it again with the indicator that was asked for, as the draft would have it.
     *
     * @param preview key of the indicator to show
     */
    @PageMapping(
            path = "/reports/{id}/sections/{sectionKey}/indicators",
            subject = "programmeReportId",
            accepts = "updateReportSectionIndicators")
    String indicators(@PathVariable String sectionKey, @RequestParam(defaultValue = "") String preview, Page page) {
        SubmittedForm form = page.submitted();
        if (page.isSubmitted() && preview.isEmpty()) {
            return page.send(Map.of(
                    INDICATORS,
                    shown(form, "table", "chart"),
                    CHARTED,
                    shown(form, "chart"),
                    QUESTIONS,
                    form.all(QUESTIONS)));
        }
        if (page.isSubmitted()) {
            page.failed(form);
        }
        page.with("sectionKey", sectionKey).with("previewed", preview);
        page.ask(VIEW, Map.of());
        if (page.found("programmeReport") instanceof Map<?, ?> report
                && Boolean.TRUE.equals(report.get("viewerCanUpdate"))) {
            page.with("definitions", definitions(page));
            page.ask(VIEW + ".questions", filter(report));
            page.with("questions", questions(page));
            if (!preview.isEmpty()) {
                page.ask(VIEW + ".preview", Map.of("preview", preview, QUESTIONS, form.all(QUESTIONS)));
            }
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

    /** The definitions of all indicators by their topics. */
    private static Map<String, List<Map<?, ?>>> definitions(Page page) {
        return page.found("indicatorDefinitions") instanceof List<?> all
                ? all.stream()
                        .<Map<?, ?>>map(definition -> (Map<?, ?>) definition)
                        .collect(Collectors.groupingBy(definition -> QueryResult.text(definition, "topic")))
                : Map.of();
    }

    private static Map<String, Object> filter(Map<?, ?> report) {
        Map<String, Object> query = new HashMap<>();
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
                    .flatMap(indicator -> charts.of(indicator).groups().stream())
                    .forEach(group -> group.rows().forEach(row -> {
                        String[] path = row.key().split("/", 3);
                        if (path.length > 1 && path[0].matches("(svc|qst)_.*")) {
                            questions.putIfAbsent(path[1], path.length == 2 ? row.label() : group.title());
                        }
                    }));
        }
        return questions;
    }
}
