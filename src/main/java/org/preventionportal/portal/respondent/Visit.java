package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
final class Visit {

    static final String START = "redirect:/survey";

    private final SurveyClient client;
    private final Page page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(SurveyClient client, Page page, HttpServletRequest request, HttpServletResponse response) {
        this.client = client;
        this.page = page;
        this.request = request;
        this.response = response;
    }

    /** Continues with the survey that the link opens. */
    String open(BiFunction<SurveyLink, SurveyView, String> then) {
        Optional<SurveyLink> link = SurveyLink.find(request);
        SurveyView view = link.flatMap(client::read).orElse(null);
        if (link.isEmpty() || view == null) {
            return unusableLink();
        }
        page.with("survey", view.survey())
                .with("asked", view)
                .with("isOwn", link.get().isOwn());
        return then.apply(link.get(), view);
    }

    /** Continues with the link, whether it opens a survey or not. */
    String linked(Function<SurveyLink, String> then) {
        return SurveyLink.find(request).map(then).orElseGet(this::unusableLink);
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
