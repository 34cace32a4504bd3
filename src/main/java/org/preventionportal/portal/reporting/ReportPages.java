package org.preventionportal.portal.reporting;

import java.util.Map;
import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports: the list, a new one, and one with its parts, to be read, written, frozen and read again. */
@Controller
class ReportPages {

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
    String begin(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Page page) {
        return page.with("days", Map.of("from", from, "to", to)).show("reporting/new");
    }

    @PageMapping("/reports/{id}")
    String report(Page page) {
        return page.with("figureCharts", charts).show("reporting/report");
    }

    @PageMapping("/reports/{id}/details")
    String details(Page page) {
        return page.show("reporting/details");
    }

    @PageMapping("/reports/{id}/freeze")
    String freeze(Page page) {
        return page.show("reporting/freeze");
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
        return page.with("part", part).show("reporting/choose-figures");
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
        if (page.isSent()) {
            return page.send(Map.of());
        }
        if (!campaign.isEmpty()) {
            page.ask("reporting/quote-questions", Map.of("campaign", campaign));
        }
        if (!campaign.isEmpty() && !question.isEmpty()) {
            page.ask("results/comments", Map.of("campaign", campaign, "questionId", question));
        }
        return page.view("reporting/choose-quotes", Map.of());
    }
}
