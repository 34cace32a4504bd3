package org.preventionportal.portal.calendar;

import java.util.Map;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/** Serves the page on which a person creates and revokes the address of their calendar feed. */
@Controller
class CalendarPages {

    private static final String CREATE = "createCalendarFeed";

    private final Api api;

    CalendarPages(Api api) {
        this.api = api;
    }

    @PageMapping(
            path = "/calendar",
            accepts = {"createCalendarFeed", "revokeCalendarFeed"})
    String calendar(Page page) {
        return page.isSubmitted() && page.submitted().operation().equals(CREATE)
                ? create(page)
                : page.with("url", null).show("calendar/calendar");
    }

    /** Shows the address in the answer itself, so that it is stored nowhere. Sending the form again changes nothing. */
    private String create(Page page) {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(page.inputOf(CREATE), "", Map.of());
        if (!reader.problems().isEmpty()) {
            return page.again(form.with(reader.problems()));
        }
        Map<?, ?> payload = api.send(CREATE, input, "url");
        MutationResult result = MutationResult.of(payload, null);
        if (!result.errors().isEmpty()) {
            return page.again(form.with(result.errors()));
        }
        String url = String.valueOf(payload.get("url"));
        return page.with("url", url)
                .with("subscription", url.replaceFirst("^https?:", "webcal:"))
                .view("calendar/calendar", Map.of());
    }
}
