package org.preventionportal.portal.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves the page on which programme managers hand over a caseload. The result is shown once. */
@Controller
class HandoverPages {

    @PageMapping(path = "/programme/handover", accepts = "handOverCaseload")
    String handover(Page page, RedirectAttributes flash) {
        return page.isSubmitted()
                ? page.send(
                        "programme/handover.sent",
                        payload -> flash.addFlashAttribute(
                                "handover", new HashMap<>((Map<?, ?>) Objects.requireNonNull(payload.get("handover")))))
                : page.view("programme/handover", Map.of());
    }
}
