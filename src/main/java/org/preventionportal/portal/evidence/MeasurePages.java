package org.preventionportal.portal.evidence;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages of measures: the list, a new measure of an outcome, and a measure with its chart. */
@Controller
class MeasurePages {

    @GetMapping("/evidence/measures")
    String measures(Page page) {
        return page.view("evidence/measures", Map.of());
    }

    @PageMapping(path = "/evidence/outcomes/{id}/measure", subject = "outcomeId", accepts = "createOutcomeMeasure")
    String create(Page page) {
        return page.show("evidence/measure-new");
    }

    @PageMapping(path = "/evidence/measures/{id}", subject = "outcomeMeasureId", accepts = "deleteOutcomeMeasure")
    String measure(Page page) {
        return page.show("evidence/measure");
    }

    @PageMapping(path = "/evidence/measures/{id}/edit", subject = "outcomeMeasureId", accepts = "updateOutcomeMeasure")
    String edit(Page page) {
        return page.show("evidence/measure-edit");
    }
}
