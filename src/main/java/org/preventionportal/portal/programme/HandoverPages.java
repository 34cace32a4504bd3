package org.preventionportal.portal.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.api.Changed;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SentForm;
import org.preventionportal.portal.forms.UnsentForms;
import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's work goes to another. How much has moved is told once, when it was done. */
@Controller
class HandoverPages {

    private static final String OPERATION = "handOverCaseload";

    @PageMapping("/programme/handover")
    String handover(Page page, HttpServletRequest request, RedirectAttributes flash) {
        if (!page.isSent()) {
            return page.view("programme/handover", Map.of());
        }
        SentForm form = page.sent();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(page.inputOf(OPERATION), "", Map.of());
        if (!reader.problems().isEmpty()) {
            return page.again(form.with(reader.problems()));
        }
        var payload = (Map<?, ?>) Objects.requireNonNull(
                page.read("programme/hand-over", Map.of("input", input)).get(OPERATION));
        Changed changed = Changed.of(payload, "handover");
        if (!changed.errors().isEmpty()) {
            return page.again(form.with(changed.errors()));
        }
        UnsentForms.forget(request);
        flash.addFlashAttribute("done", OPERATION);
        flash.addFlashAttribute("handover", new HashMap<>((Map<?, ?>) Objects.requireNonNull(payload.get("handover"))));
        return "redirect:/programme/handover";
    }
}
