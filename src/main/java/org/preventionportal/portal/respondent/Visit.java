package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BiFunction;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.springframework.http.HttpStatus;

/**
 * One request of a respondent. Nothing of it is kept in a session, not even what was typed and is wrong: the page comes
 * back at once with it.
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

    /** What the link leads to, if anywhere. */
    String open(BiFunction<SurveyLink, SurveyView, String> then) {
        Optional<SurveyLink> link = SurveyLink.find(request);
        SurveyView view = link.flatMap(client::read).orElse(null);
        if (link.isEmpty() || view == null) {
            return nowhere();
        }
        page.with("survey", view.survey())
                .with("asked", view)
                .with("isOwn", link.get().isOwn());
        return then.apply(link.get(), view);
    }

    /** What the link leads to, once it was started and while it takes answers. */
    String started(BiFunction<SurveyLink, SurveyView, String> then) {
        return open((link, view) -> view.isStarted() ? then.apply(link, view) : START);
    }

    /** The same page for a link that never was, that was used up, and that is over. */
    String nowhere() {
        SurveyLink.forget(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return page.plain("respondent/nowhere");
    }

    void keep(SurveyLink link) {
        link.store(response);
    }

    void forget() {
        SurveyLink.forget(response);
    }

    /** A page with what is wrong on it. */
    String failed(String name, String operation, SurveyClient.Outcome outcome) {
        SubmittedForm sent = page.submitted();
        var tried = new SubmittedForm(sent.person(), sent.path(), operation, sent.values(), outcome.problems());
        String view = page.plain(name);
        page.with("forms", new Forms(tried, sent));
        return view;
    }
}
