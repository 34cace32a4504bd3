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

/** Serves the page on which evaluators create and download bulk exports. */
@Controller
class ExportPages {

    private static final String LINK = "createBulkExportLink";

    private final Api api;

    ExportPages(Api api) {
        this.api = api;
    }

    @PageMapping(
            path = "/reports/exports",
            accepts = {"createBulkExport", "createBulkExportLink"})
    String exports(Page page) {
        return page.isSubmitted() && page.submitted().operation().equals(LINK)
                ? download(page)
                : page.show("reporting/exports");
    }

    /** Creates a new link and redirects to it. The browser saves the file and stays on the page. */
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
        Map<?, ?> payload = api.send(LINK, input, "link { downloadPath }");
        MutationResult created = MutationResult.of(payload, null);
        return created.errors().isEmpty()
                ? "redirect:" + ((Map<?, ?>) Objects.requireNonNull(payload.get("link"))).get("downloadPath")
                : page.again(form.with(created.errors()));
    }
}
