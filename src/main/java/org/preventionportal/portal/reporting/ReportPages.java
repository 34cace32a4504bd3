package org.preventionportal.portal.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of reports: the list, a new report, a report, a draft with its sections, and its publication. */
@Controller
class ReportPages {

    static final List<String> DETAILS = List.of("title", "period", "compareWith", "scope");

    private final SectionContents contents;
    private final PublishedNumbers numbers;

    ReportPages(SectionContents contents, PublishedNumbers numbers) {
        this.contents = contents;
        this.numbers = numbers;
    }

    @GetMapping("/reports")
    String reports(Page page) {
        return page.view("reporting/reports", Map.of());
    }

    /** Fills in the days that the address names, if any, and those to compare with. */
    @ManagersAndEvaluators
    @PageMapping(path = "/reports/new", accepts = "createProgrammeReport")
    String create(
            @RequestParam(required = false) @Nullable LocalDate startsOn,
            @RequestParam(required = false) @Nullable LocalDate endsOn,
            @RequestParam(required = false) @Nullable LocalDate otherStartsOn,
            @RequestParam(required = false) @Nullable LocalDate otherEndsOn,
            Page page) {
        return page.with(
                        "days",
                        Map.of(
                                "startsOn", text(startsOn),
                                "endsOn", text(endsOn),
                                "otherStartsOn", text(otherStartsOn),
                                "otherEndsOn", text(otherEndsOn)))
                .showPlain("reporting/new");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /**
     * Shows a published or withdrawn report. A draft has a page of its own, since its numbers are counted anew: its
     * contents are not asked for here.
     */
    @PageMapping(
            path = "/reports/{id}",
            subject = "programmeReportId",
            accepts = {"withdrawProgrammeReport", "shareProgrammeReport"})
    String report(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("reporting/report", Map.of());
        if (isDraft(page)) {
            return "redirect:/reports/{id}/draft";
        }
        page.ask("reporting/report.contents", Map.of());
        return page.with("publishedNumbers", numbers.of(page)).plain("reporting/report");
    }

    /** Lists the sections of a draft, without what they show: each has a page of its own. */
    @PageMapping(
            path = "/reports/{id}/draft",
            subject = "programmeReportId",
            accepts = {"moveReportSection", "deleteProgrammeReport"})
    String draft(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("reporting/draft", Map.of());
        return isDraft(page)
                ? page.with("sectionContents", contents).plain("reporting/draft")
                : "redirect:/reports/{id}";
    }

    /** Whether the report that was asked for is a draft: only its authors find one. */
    static boolean isDraft(Page page) {
        return page.found("programmeReport") instanceof Map<?, ?> report
                && Boolean.TRUE.equals(report.get("viewerCanUpdate"));
    }

    @PageMapping(path = "/reports/{id}/details", subject = "programmeReportId", accepts = "updateProgrammeReport")
    String details(Page page) {
        return page.isSubmitted() ? page.sendChanges("details", DETAILS) : page.show("reporting/details");
    }

    /** Publishes the version that was read: nobody publishes what they have not seen. */
    @PageMapping(path = "/reports/{id}/publish", subject = "programmeReportId", accepts = "publishProgrammeReport")
    String publish(@RequestParam(defaultValue = "") String version, Page page) {
        return page.with("version", version).with("sectionContents", contents).show("reporting/publish");
    }

    @GetMapping("/reports/{id}/changes")
    String changes(Page page) {
        return page.view("reporting/changes", Map.of());
    }
}
