package org.preventionportal.portal.evidence;

import java.util.Map;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of policy questions: the list by state, a new question, and a question. */
@Controller
class PolicyQuestionPages {

    private final Links links;

    PolicyQuestionPages(Links links) {
        this.links = links;
    }

    @GetMapping("/evidence/policy")
    String questions(@RequestParam(defaultValue = "") String state, Page page) {
        return page.with("state", state).view("evidence/policy", Map.of());
    }

    /** Fills in the task that the address names, if any. */
    @Officers
    @PageMapping(path = "/evidence/policy/new", accepts = "createPolicyQuestion")
    String create(@RequestParam(defaultValue = "") String task, Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        if (page.isSubmitted()) {
            return page.sendChanges("question");
        }
        if (!task.isEmpty()) {
            page.ask("evidence/policy-new.task", Map.of());
        }
        return Finder.found(page).showPlain("evidence/policy-new");
    }

    @PageMapping(path = "/evidence/policy/{id}", subject = "policyQuestionId", accepts = "updatePolicyQuestion")
    String question(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return page.isSubmitted()
                ? page.sendChanges("question")
                : Finder.found(page).show("evidence/policy-question");
    }
}
