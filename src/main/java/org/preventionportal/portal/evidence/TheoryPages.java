package org.preventionportal.portal.evidence;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages of the Theory of Change: the picture, its elements, and the links of an outcome. */
@Controller
class TheoryPages {

    private final TheoryDiagrams diagrams;

    TheoryPages(TheoryDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    @GetMapping("/evidence/theory")
    String theory(Page page) {
        return with(page).view("evidence/theory", Map.of());
    }

    @PageMapping(path = "/evidence/theory/new", accepts = "createTheoryElement")
    String create(Page page) {
        return with(page).show("evidence/theory-new");
    }

    @PageMapping(
            path = "/evidence/theory/{elementKey}",
            accepts = {"updateTheoryElement", "deleteTheoryElement"})
    String element(@PathVariable String elementKey, Page page) {
        return with(page).with("elementKey", elementKey).show("evidence/theory-element");
    }

    @PageMapping(path = "/evidence/outcomes/{id}", accepts = "linkOutcome")
    String outcome(Page page) {
        return with(page).show("evidence/outcome");
    }

    private Page with(Page page) {
        return page.with("theoryDiagrams", diagrams);
    }
}
