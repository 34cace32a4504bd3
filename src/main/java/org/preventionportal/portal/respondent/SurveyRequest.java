package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.springframework.http.HttpStatus;

/**
 * Handles one request of a respondent. Nothing is stored in a session, not even input with errors: the response shows
 * it again at once.
 */
final class SurveyRequest {

    static final String START = "redirect:/survey";

    /** The field of a form that says for which link its page was shown. */
    private static final String LINK = "link";

    private final SurveyClient client;
    private final Page page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    SurveyRequest(SurveyClient client, Page page, HttpServletRequest request, HttpServletResponse response) {
        this.client = client;
        this.page = page;
        this.request = request;
        this.response = response;
    }

    /** Continues with the survey that the link opens. */
    String open(BiFunction<SurveyLink, SurveyView, String> then) {
        return linked(link -> client.read(link)
                .map(view -> {
                    page.with("survey", view.survey()).with("asked", view).with("isOwn", link.isOwn());
                    return then.apply(link, view);
                })
                .orElseGet(this::unusableLink));
    }

    /**
     * Continues with the link, whether it opens a survey or not. A form is refused if its page was shown for another
     * link, because anybody can make a browser open a link and could then read the answers.
     */
    String linked(Function<SurveyLink, String> then) {
        SurveyLink link = SurveyLink.find(request).orElse(null);
        if (link == null) {
            return unusableLink();
        } else if (page.isSubmitted() && !link.isOf(page.submitted().first(LINK))) {
            return otherLink();
        }
        page.with(LINK, link.fingerprint());
        return then.apply(link);
    }

    /** Offers the form again, because the respondent can open the first link once more. */
    private String otherLink() {
        response.setStatus(HttpStatus.CONFLICT.value());
        String query = request.getQueryString();
        return page.with("unsent", page.submitted())
                .with("path", request.getRequestURI() + (query == null ? "" : "?" + query))
                .plain("respondent/other-link");
    }

    /** Continues with the survey if it has been started and takes answers. */
    String started(BiFunction<SurveyLink, SurveyView, String> then) {
        return open((link, view) -> view.isStarted() ? then.apply(link, view) : START);
    }

    /** Shows the same page for a link that never existed, was used up, or belongs to a closed campaign. */
    String unusableLink() {
        SurveyLink.forget(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return page.plain("respondent/unusable-link");
    }

    void keep(SurveyLink link) {
        link.store(response);
    }

    void forget() {
        SurveyLink.forget(response);
    }

    /** Shows a page with its errors. */
    String failed(String name, String operation, SurveyClient.Outcome outcome) {
        SubmittedForm sent = page.submitted();
        var tried = new SubmittedForm(sent.person(), sent.path(), operation, sent.values(), outcome.problems());
        String view = page.plain(name);
        page.with("forms", new Forms(tried, sent));
        return view;
    }
}
