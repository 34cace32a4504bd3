package org.preventionportal.portal.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of the evidence register: the list, a new piece, and a piece with its coding and outcomes. */
@Controller
class EvidencePages {

    private static final String CONTENT = "content";
    private static final String OUTCOMES = "outcomeIds";
    private static final List<String> FIELDS =
            List.of("kind", "consent", "sourceCode", "sourceKind", "region", "date", "title", "summary", "excerpts");

    private final Links links;

    EvidencePages(Links links) {
        this.links = links;
    }

    @GetMapping("/evidence")
    String evidence(@RequestParam(name = "filter.theoryElementKey", defaultValue = "") String element, Page page) {
        return page.view("evidence/evidence", Map.of("isOfElement", !element.isEmpty()));
    }

    /** Fills in the outcome that the address names, if any. */
    @OfficersAndEvaluators
    @PageMapping(path = "/evidence/new", accepts = "recordEvidenceItem")
    String create(@RequestParam(defaultValue = "") String outcome, Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        if (!page.isSubmitted() && !outcome.isEmpty()) {
            page.ask("evidence/new.outcome", Map.of());
        }
        return Finder.found(page).showPlain("evidence/new");
    }

    @PageMapping(
            path = "/evidence/{id}",
            subject = "evidenceItemId",
            accepts = {"codeEvidenceItem", "withdrawEvidenceItem"})
    String item(Page page) {
        return page.show("evidence/item");
    }

    @PageMapping(path = "/evidence/{id}/edit", subject = "evidenceItemId", accepts = "updateEvidenceItem")
    String edit(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return page.isSubmitted()
                ? page.sendChanges(CONTENT, shown(page.submitted()))
                : Finder.found(page).view("evidence/edit", Map.of());
    }

    @PageMapping(path = "/evidence/{id}/outcomes", subject = "evidenceItemId", accepts = "linkEvidenceItem")
    String link(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        if (!page.isSubmitted()) {
            return Finder.found(page).view("evidence/link", Map.of());
        }
        List<String> ticked = page.submitted().values().getOrDefault(OUTCOMES, List.of()).stream()
                .filter(id -> !id.isEmpty())
                .toList();
        return page.send(Map.of(OUTCOMES, ticked)); // none is a choice, too
    }

    /** Only pages of people who may link outcomes show them. */
    private static List<String> shown(SubmittedForm form) {
        return form.values().containsKey(CONTENT + "." + OUTCOMES)
                ? Stream.concat(FIELDS.stream(), Stream.of(OUTCOMES)).toList()
                : FIELDS;
    }
}
