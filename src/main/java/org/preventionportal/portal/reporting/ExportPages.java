package org.preventionportal.portal.reporting;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/** Data for evaluators to download: asked for, waited for, and fetched by a link that holds for minutes. */
@Controller
class ExportPages {

    private static final String LINK = "openBulkExportLink";

    private final Api api;

    ExportPages(Api api) {
        this.api = api;
    }

    @PageMapping("/reports/exports")
    String exports(Page page) {
        return page.isSubmitted() && page.submitted().operation().equals(LINK)
                ? download(page)
                : page.show("reporting/exports");
    }

    /** Opens a link, a new one each time, and follows it; the browser keeps the file and stays on the page. */
    private String download(Page page) {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(
                page.inputOf(LINK),
                "",
                Map.of("idempotencyKey", UUID.randomUUID().toString()));
        if (!reader.problems().isEmpty()) {
            return page.again(form.with(reader.problems()));
        }
        Map<?, ?> payload = api.send(LINK, input, "link { path }");
        MutationResult opened = MutationResult.of(payload, null);
        return opened.errors().isEmpty()
                ? "redirect:" + ((Map<?, ?>) Objects.requireNonNull(payload.get("link"))).get("path")
                : page.again(form.with(opened.errors()));
    }
}
