package org.preventionportal.portal.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages of the Theory of Change: the picture, its elements, and the links of an outcome. */
@Controller
class TheoryPages {

    @GetMapping("/evidence/theory")
    String theory(Page page) {
        return page.view("evidence/theory", Map.of());
    }

    @PageMapping(path = "/evidence/theory/new", accepts = "createTheoryElement")
    String create(Page page) {
        return page.isSubmitted()
                ? page.send(Map.of())
                : page.with("questions", SupportingQuestions.of(page, null)).view("evidence/theory-new", Map.of());
    }

    @PageMapping(
            path = "/evidence/theory/{elementKey}",
            accepts = {"updateTheoryElement", "deleteTheoryElement"})
    String element(@PathVariable String elementKey, Page page) {
        if (page.isSubmitted()) {
            return page.sendChanges("element");
        }
        page.with("elementKey", elementKey).ask("evidence/theory-element", Map.of());
        return page.with("questions", SupportingQuestions.of(page, element(page.found("theoryOfChange"), elementKey)))
                .plain("evidence/theory-element");
    }

    @PageMapping(path = "/evidence/outcomes/{id}", subject = "outcomeId", accepts = "linkOutcome")
    String outcome(Page page) {
        return page.show("evidence/outcome");
    }

    private static @Nullable Map<?, ?> element(@Nullable Object theory, String key) {
        return theory instanceof Map<?, ?> found
                ? QueryResult.children(found, "elements")
                        .filter(element -> key.equals(element.get("key")))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
