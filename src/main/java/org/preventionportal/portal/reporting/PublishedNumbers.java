package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Keeps what pages of published reports show of their numbers as HTML: it is most of such a page, and the same for all
 * readers as long as the checksum is. The API still decides for each reader which sections there are, and reads quotes
 * and case studies anew.
 */
@Component
class PublishedNumbers {

    private static final int MAX_CHARACTERS = 16_000_000; // some hundred reports
    private static final String TEMPLATE = "reporting/section-content";

    /** All that the template gets beside the report, so that nothing about a reader can be kept for others. */
    private static final List<String> TOOLS = List.of(
            "labels",
            "formats",
            "numbers",
            "drawings",
            "indicatorCharts",
            "indicatorRows",
            "keyFindings",
            "theoryDiagrams");

    private final SpringTemplateEngine engine;

    private final Cache<String, Written> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String checksum, Written numbers) -> numbers.length())
            .build();

    PublishedNumbers(SpringTemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * Holds the numbers of a report as HTML.
     *
     * @param sections by their keys
     * @param keys when the indicators were counted, and their keys
     */
    record Written(Map<String, String> sections, String keys) {

        private static final Written NOTHING = new Written(Map.of(), "");

        /** Writes the numbers of a section; nothing if it has none. */
        public String html(String sectionKey) {
            return sections.getOrDefault(sectionKey, "");
        }

        int length() {
            return keys.length()
                    + sections.values().stream().mapToInt(String::length).sum();
        }
    }

    /**
     * Returns the numbers of the report that the page has asked for: none if it is withdrawn. Only what is not kept is
     * asked for and written.
     */
    Written of(Page page) {
        if (sections(page, "contents").isEmpty()) {
            return Written.NOTHING;
        }
        Map<?, ?> report = (Map<?, ?>) Objects.requireNonNull(page.found("programmeReport"));
        String checksum = text(Objects.requireNonNull(child(report, "publication")), "checksum");
        Written known = kept.getIfPresent(checksum);
        if (known != null) {
            return known;
        }
        page.ask("reporting/report.numbers", Map.of());
        Written written = write(report, page);
        kept.put(checksum, written);
        return written;
    }

    private Written write(Map<?, ?> report, Page page) {
        List<Map<?, ?>> sections = sections(page, "counted");
        Map<String, Object> values = TOOLS.stream()
                .collect(Collectors.toMap(tool -> tool, tool -> Objects.requireNonNull(page.found(tool))));
        values.put("filter", Objects.requireNonNull(report.get("filter")));
        values.put("sections", sections);
        values.put("csv", "/exports/reports/%s.csv".formatted(text(report, "id")));
        return new Written(
                sections.stream().collect(Collectors.toMap(section -> text(section, "key"), section -> {
                    Map<String, Object> ofSection = new HashMap<>(values);
                    ofSection.put("section", section);
                    return write("numbers", ofSection);
                })),
                write("keys", values));
    }

    private static List<Map<?, ?>> sections(Page page, String report) {
        return children((Map<?, ?>) Objects.requireNonNull(page.found(report)), "sections")
                .toList();
    }

    private String write(String fragment, Map<String, Object> values) {
        return engine.process(TEMPLATE, Set.of(fragment), new Context(Locale.UK, values));
    }
}
