package org.preventionportal.portal.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of case studies: the list by status, a new case study, and a case study with its workflow. */
@Controller
class CaseStudyPages {

    private static final String CONTENT = "content";
    private static final List<String> LINKS = List.of("taskIds", "outcomeIds");

    @GetMapping("/reports/case-studies")
    String caseStudies(@RequestParam(defaultValue = "PUBLISHED") String status, Page page) {
        return page.with("status", status).view("reporting/case-studies", Map.of("status", status));
    }

    /** Fills in the task that the address names, if any. */
    @PageMapping(path = "/reports/case-studies/new", accepts = "createCaseStudy")
    String create(@RequestParam(defaultValue = "") String task, Page page) {
        return page.with("taskId", task.isEmpty() ? null : task).isSubmitted()
                ? send(page)
                : page.view("reporting/case-study-new", Map.of());
    }

    @PageMapping(
            path = "/reports/case-studies/{id}",
            accepts = {
                "submitCaseStudy",
                "approveCaseStudy",
                "returnCaseStudy",
                "withdrawCaseStudy",
                "deleteCaseStudyDraft"
            })
    String caseStudy(Page page) {
        return page.show("reporting/case-study");
    }

    @PageMapping(path = "/reports/case-studies/{id}/text", accepts = "updateCaseStudy")
    String text(Page page) {
        return page.isSubmitted() ? send(page) : page.view("reporting/case-study-text", Map.of());
    }

    /** Maps an error of a section to its fields on the page. */
    private static String send(Page page) {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(page.inputOf(form.operation()), "", Map.of());
        return reader.problems().isEmpty()
                ? page.send(
                        form,
                        withNone(input, form),
                        problem -> new FieldProblem(
                                problem.field().replaceFirst("sections\\.(\\d+)", "sections[$1]"), problem.message()))
                : page.again(form.with(reader.problems()));
    }

    /**
     * Sends an empty list for links that were shown and left blank. Links that were not shown are left out, so they
     * stay.
     */
    private static Map<String, Object> withNone(Map<String, Object> input, SubmittedForm form) {
        Map<String, Object> content = new HashMap<>();
        if (input.get(CONTENT) instanceof Map<?, ?> typed) {
            typed.forEach((field, value) -> content.put(String.valueOf(field), value));
        }
        LINKS.stream()
                .filter(links -> form.values().containsKey(CONTENT + "." + links))
                .forEach(links -> content.putIfAbsent(links, List.of()));
        Map<String, Object> whole = new HashMap<>(input);
        whole.put(CONTENT, content);
        return whole;
    }
}
