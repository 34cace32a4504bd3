package org.preventionportal.portal.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.ManagersAndEvaluators;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of reports: the list, a new report, a report with its sections, and its publication. */
@Controller
class ReportPages {

    static final List<String> DETAILS = List.of("title", "period", "compareWith", "scope");
    static final List<String> TEXT = List.of("heading", "kind", "text");
    static final List<String> CASE_STUDIES = List.of("caseStudyIds");
    static final List<String> QUOTES = List.of("commentIds", "evidenceQuoteKeys");

    @GetMapping("/reports")
    String reports(Page page) {
        return page.view("reporting/reports", Map.of());
    }

    /** Fills in the days that the address names, if any. */
    @ManagersAndEvaluators
    @PageMapping(path = "/reports/new", accepts = "createProgrammeReport")
    String create(
            @RequestParam(required = false) @Nullable LocalDate startsOn,
            @RequestParam(required = false) @Nullable LocalDate endsOn,
            Page page) {
        return page.with("days", Map.of("startsOn", text(startsOn), "endsOn", text(endsOn)))
                .showPlain("reporting/new");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @PageMapping(
            path = "/reports/{id}",
            subject = "programmeReportId",
            accepts = {"moveReportSection", "deleteProgrammeReport", "withdrawProgrammeReport", "shareProgrammeReport"})
    String report(Page page) {
        return page.show("reporting/report");
    }

    @PageMapping(path = "/reports/{id}/details", subject = "programmeReportId", accepts = "updateProgrammeReport")
    String details(Page page) {
        return page.isSubmitted() ? page.sendChanges("details", DETAILS) : page.show("reporting/details");
    }

    /** Publishes the version that was read: nobody publishes what they have not seen. */
    @PageMapping(path = "/reports/{id}/publish", subject = "programmeReportId", accepts = "publishProgrammeReport")
    String publish(@RequestParam(defaultValue = "") String version, Page page) {
        return page.with("version", version).show("reporting/publish");
    }

    @GetMapping("/reports/{id}/changes")
    String changes(Page page) {
        return page.view("reporting/changes", Map.of());
    }

    @PageMapping(path = "/reports/{id}/new-section", subject = "programmeReportId", accepts = "createReportSection")
    String newSection(Page page) {
        return page.show("reporting/new-section");
    }

    @PageMapping(
            path = "/reports/{id}/sections/{sectionKey}",
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
