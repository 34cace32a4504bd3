package org.preventionportal.portal.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports: the list, a new one, and one with its parts, to be read, written, frozen and read again. */
@Controller
class ReportPages {

    private static final String SHOW = "show.";

    private final FigureCharts charts;

    ReportPages(FigureCharts charts) {
        this.charts = charts;
    }

    @GetMapping("/reports")
    String reports(Page page) {
        return page.view("reporting/reports", Map.of());
    }

    /** Of the days that the address names, if it does. */
    @PageMapping("/reports/new")
    String begin(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Page page) {
        return page.with("days", Map.of("from", text(from), "to", text(to))).show("reporting/new");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @PageMapping("/reports/{id}")
    String report(Page page) {
        return page.with("figureCharts", charts).show("reporting/report");
    }

    @PageMapping("/reports/{id}/details")
    String details(Page page) {
        return page.show("reporting/details");
    }

    /** Of the version that was read: nobody freezes what they have not seen. */
    @PageMapping("/reports/{id}/freeze")
    String freeze(@RequestParam(defaultValue = "") String version, Page page) {
        return page.with("version", version).show("reporting/freeze");
    }

    @GetMapping("/reports/{id}/changes")
    String changes(Page page) {
        return page.view("reporting/changes", Map.of());
    }

    @PageMapping("/reports/{id}/new-part")
    String newPart(Page page) {
        return page.show("reporting/new-part");
    }

    @PageMapping("/reports/{id}/parts/{part}")
    String words(@PathVariable String part, Page page) {
        return page.with("part", part).show("reporting/words");
    }

    @PageMapping("/reports/{id}/parts/{part}/figures")
    String figures(@PathVariable String part, Page page) {
        return page.isSubmitted()
                ? page.send(Map.of("figureIds", shown(page, "table", "chart"), "chartedIds", shown(page, "chart")))
                : page.with("part", part).view("reporting/choose-figures", Map.of());
    }

    /** Of each figure one choice is sent: whether it stands there, and how. In the order of the page. */
    private static List<String> shown(Page page, String... ways) {
        return page.submitted().values().entrySet().stream()
                .filter(choice ->
                        choice.getKey().startsWith(SHOW) && Stream.of(ways).anyMatch(choice.getValue()::contains))
                .map(choice -> choice.getKey().substring(SHOW.length()))
                .toList();
    }

    @PageMapping("/reports/{id}/parts/{part}/case-studies")
    String caseStudies(@PathVariable String part, Page page) {
        return page.with("part", part).show("reporting/choose-case-studies");
    }

    /** Comments of the campaign and the question that the address names stand beside those that are chosen. */
    @PageMapping("/reports/{id}/parts/{part}/quotes")
    String quotes(
            @PathVariable String part,
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String question,
            Page page) {
        page.with("part", part).with("campaign", campaign).with("question", question);
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        if (!campaign.isEmpty()) {
            page.ask("reporting/quote-questions", Map.of("campaign", campaign));
        }
        if (!campaign.isEmpty() && !question.isEmpty()) {
            page.ask("results/comments", Map.of("campaign", campaign, "questionKey", question));
        }
        return page.view("reporting/choose-quotes", Map.of());
    }
}
