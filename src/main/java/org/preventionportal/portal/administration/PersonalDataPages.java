package org.preventionportal.portal.administration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;

/**
 * Finds a person, in the audit trail too, and exports and erases one. Forms are sent with POST, so that no name is in
 * the address of a page, which proxies and browsers keep.
 */
@Controller
class PersonalDataPages {

    private static final String EXPORT = "exportPerson";
    private static final String FIELD = "emailOrAccount";

    private final Api api;

    PersonalDataPages(Api api) {
        this.api = api;
    }

    @PageMapping(
            path = "/accounts/data",
            accepts = {"personalData", "exportPerson"})
    Object data(Page page) {
        requireAdministrator();
        if (!page.isSubmitted()) {
            return page.plain("administration/data");
        }
        SubmittedForm form = page.submitted();
        return form.operation().equals(EXPORT)
                ? file(page, form)
                : page.with("searched", true).view("administration/data", Map.of(FIELD, form.first(FIELD)));
    }

    @PageMapping(path = "/accounts/data/erase", accepts = "erasePerson")
    String erase(Page page) {
        requireAdministrator();
        return page.isSubmitted() ? page.send(Map.of()) : page.plain("administration/erase");
    }

    @PageMapping(path = "/audit/person", accepts = "auditTrail")
    String inAuditTrail(Page page) {
        requireAdministrator();
        return page.isSubmitted()
                ? page.view(
                        "administration/person",
                        Map.of("person", page.submitted().first("person")))
                : page.plain("administration/person");
    }

    private static void requireAdministrator() {
        if (!Caller.current().has(Role.ADMIN)) {
            throw new AccessDeniedException("For administrators.");
        }
    }

    private Object file(Page page, SubmittedForm form) {
        boolean isJson = form.first("format").equals("json");
        Map<?, ?> payload = api.send(EXPORT, Map.of(FIELD, form.first(FIELD)), isJson ? "json" : "file");
        MutationResult written = MutationResult.of(payload, null);
        if (!written.errors().isEmpty()) {
            return page.again(form.with(written.errors()));
        }
        return ResponseEntity.ok()
                .contentType(isJson ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(isJson ? "personal-data.json" : "personal-data.html")
                                .build()
                                .toString())
                .body(String.valueOf(payload.get(isJson ? "json" : "file")).getBytes(StandardCharsets.UTF_8));
    }
}
