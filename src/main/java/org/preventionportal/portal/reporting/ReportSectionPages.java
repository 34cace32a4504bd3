package org.preventionportal.portal.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of a section of a draft: how it would be published now, and what its authors change. */
@Controller
class ReportSectionPages {

    static final List<String> TEXT = List.of("heading", "kind", "text");
    static final List<String> CASE_STUDIES = List.of("caseStudyIds");
    static final List<String> QUOTES = List.of("commentIds", "evidenceQuoteKeys");

    /** Shows the section as it would be published now, between the sections before and after it. */
    @GetMapping("/reports/{id}/sections/{sectionKey}")
    String section(@PathVariable String sectionKey, Page page) {
        page.ask("reporting/section", Map.of());
        if (!ReportPages.isDraft(page)) {
            return "redirect:/reports/{id}#{sectionKey}";
        }
        page.ask("reporting/section.contents", Map.of());
        var contents = (Map<?, ?>) Objects.requireNonNull(page.found("contents"));
        List<Map<?, ?>> sections = QueryResult.children(contents, "sections").toList();
        int place = IntStream.range(0, sections.size())
                .filter(i -> sectionKey.equals(sections.get(i).get("key")))
                .findFirst()
                .orElse(sections.size());
        return page.with("previous", at(sections, place - 1))
                .with("next", at(sections, place + 1))
                .plain("reporting/section");
    }

    private static @Nullable Map<?, ?> at(List<Map<?, ?>> sections, int place) {
        return place >= 0 && place < sections.size() ? sections.get(place) : null;
    }

    @PageMapping(path = "/reports/{id}/new-section", subject = "programmeReportId", accepts = "createReportSection")
    String newSection(Page page) {
        return page.show("reporting/new-section");
    }

    @PageMapping(
            path = "/reports/{id}/sections/{sectionKey}/text",
            subject = "programmeReportId",
            accepts = {"updateReportSection", "deleteReportSection"})
    String text(@PathVariable String sectionKey, Page page) {
        return page.isSubmitted()
                ? page.sendChanges("", TEXT)
                : page.with("sectionKey", sectionKey).show("reporting/section-text");
    }

    /** Shows the chosen case studies, and those with the words that the address names, or the newest. */
    @PageMapping(
            path = "/reports/{id}/sections/{sectionKey}/case-studies",
            subject = "programmeReportId",
            accepts = "updateReportSectionCaseStudies")
    String caseStudies(@PathVariable String sectionKey, @RequestParam(defaultValue = "") String words, Page page) {
        if (page.isSubmitted()) {
            return page.sendChanges("", CASE_STUDIES);
        }
        page.ask("reporting/section-case-studies." + (words.isBlank() ? "newest" : "search"), Map.of());
        return page.with("sectionKey", sectionKey)
                .with("words", words)
                .view("reporting/section-case-studies", Map.of());
    }

    /** Shows the chosen quotes, and the comments of a campaign and question, or with words, that the address names. */
    @PageMapping(
            path = "/reports/{id}/sections/{sectionKey}/quotes",
            subject = "programmeReportId",
            accepts = "updateReportSectionQuotes")
    String quotes(
            @PathVariable String sectionKey,
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String theme,
            Page page) {
        page.with("sectionKey", sectionKey).with("campaign", campaign).with("question", question);
        page.with("words", words).with("theme", theme);
        if (page.isSubmitted()) {
            return page.sendChanges("", QUOTES);
        }
        boolean isSearch = !words.isBlank() || !theme.isEmpty();
        if (isSearch) { // alone, since the address has the cursor of one list
            page.ask(
                    "reporting/section-quotes.search",
                    Map.of("words", words, "filter", quotable(words.strip(), theme)));
        } else if (campaign.isEmpty()) {
            page.ask("reporting/section-quotes.surveys", Map.of());
        } else {
            page.ask("reporting/section-quotes.questions", Map.of("campaign", campaign));
        }
        if (!isSearch && !campaign.isEmpty() && !question.isEmpty()) {
            page.ask("results/comments", Map.of("campaign", campaign, "questionKey", question));
        }
        return page.view("reporting/section-quotes", Map.of());
    }

    private static Map<String, Object> quotable(String words, String theme) {
        Map<String, Object> filter = new HashMap<>(Map.of("isQuotable", true, "words", words, "theme", theme));
        filter.values().removeIf(""::equals);
        return filter;
    }
}
