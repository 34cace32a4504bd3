package org.preventionportal.portal.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves the page on which programme managers hand over a caseload. The result is shown once. */
@Controller
class HandoverPages {

    private static final String OPERATION = "handOverCaseload";

    @PageMapping(path = "/programme/handover", accepts = "handOverCaseload")
    String handover(Page page, HttpServletRequest request, RedirectAttributes flash) {
        if (!page.isSubmitted()) {
            return page.view("programme/handover", Map.of());
        }
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(page.inputOf(OPERATION), "", Map.of());
        if (!reader.problems().isEmpty()) {
            return page.again(form.with(reader.problems()));
        }
        var payload = (Map<?, ?>) Objects.requireNonNull(
                page.read("programme/handover.sent", form, input).get(OPERATION));
        MutationResult result = MutationResult.of(payload, "handover");
        if (!result.errors().isEmpty()) {
            return page.again(form.with(result.errors()));
        }
        PendingForms.forget(request);
        flash.addFlashAttribute("done", OPERATION);
        flash.addFlashAttribute("handover", new HashMap<>((Map<?, ?>) Objects.requireNonNull(payload.get("handover"))));
        return "redirect:/programme/handover";
    }
}
