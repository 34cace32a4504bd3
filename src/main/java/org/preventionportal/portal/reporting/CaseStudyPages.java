package org.preventionportal.portal.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of case studies: the list by status, a new case study, and a case study with its workflow. */
@Controller
class CaseStudyPages {

    private static final String CONTENT = "content";
    private static final List<String> TEXT =
            List.of("title", "summary", "welshTitle", "welshSummary", "sections", "commentIds");

    /** Only pages of people who may link tasks show them. */
    private static final List<String> OF_OFFICERS = List.of("taskIds", "outcomeIds");

    private final Links links;

    CaseStudyPages(Links links) {
        this.links = links;
    }

    @GetMapping("/reports/case-studies")
    String caseStudies(@RequestParam(defaultValue = "PUBLISHED") String status, Page page) {
        String words = SearchText.shortened(page.submitted().first("words")).orElse("");
        boolean isAuthor = Caller.current().isDeliveryStaffOrEvaluator();
        return page.with("status", status)
                .with("words", words)
                .view("reporting/case-studies", Map.of("status", status, "words", words, "isAuthor", isAuthor));
    }

    /** Fills in the task that the address names, if any. Only officers link tasks. */
    @OfficersAndEvaluators
    @PageMapping(path = "/reports/case-studies/new", accepts = "createCaseStudy")
    String create(@RequestParam(defaultValue = "") String task, Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        if (page.isSubmitted()) {
            return page.send(Map.of(), CaseStudyPages::atItsSection);
        }
        if (!task.isEmpty() && Caller.current().isDeliveryStaff()) {
            page.ask("reporting/case-study-new.task", Map.of());
        }
        return Finder.found(page).plain("reporting/case-study-new");
    }

    @PageMapping(
            path = "/reports/case-studies/{id}",
            subject = "caseStudyId",
            accepts = {
                "submitCaseStudy",
                "approveCaseStudy",
                "returnCaseStudy",
                "withdrawCaseStudy",
                "shareCaseStudy",
                "deleteCaseStudyDraft"
            })
    String caseStudy(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("reporting/case-study", Map.of());
        if (page.found("caseStudy") instanceof Map<?, ?> study) {
            page.with("caseStudyTitle", title(study));
            if (Boolean.TRUE.equals(study.get("viewerCanUpdate")) && study.get("published") != null) {
                page.with("shownReports", ShownReports.with(QueryResult.text(study, "id"), page::read));
            }
        }
        return page.plain("reporting/case-study");
    }

    /** That of the published version or else of the last one, so that a case study keeps it when it is withdrawn. */
    private static String title(Map<?, ?> study) {
        return Stream.of("draft", "earlierVersions", "published")
                .flatMap(versions -> QueryResult.descendants(study, versions, CONTENT))
                .map(content -> QueryResult.text(content, "title"))
                .reduce("Case study", (_, later) -> later);
    }

    @PageMapping(path = "/reports/case-studies/{id}/text", subject = "caseStudyId", accepts = "updateCaseStudy")
    String text(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return page.isSubmitted()
                ? page.sendChanges(CONTENT, shown(page.submitted()), Map.of(), CaseStudyPages::atItsSection)
                : Finder.found(page).view("reporting/case-study-text", Map.of());
    }

    private static List<String> shown(SubmittedForm form) {
        return Stream.concat(
                        TEXT.stream(),
                        OF_OFFICERS.stream().filter(field -> form.values().containsKey(CONTENT + "." + field)))
                .toList();
    }

    private static FieldProblem atItsSection(FieldProblem problem) {
        return problem.at(problem.field().replaceFirst("sections\\.(\\d+)", "sections[$1]"));
    }
}
