package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves a survey to people with a link. Following a link changes nothing on the server, because mail scanners follow
 * every link; every change is a form.
 */
@Controller
class SurveyPages {

    private static final String TO = "redirect:";
    private static final String CHECK = "/survey/check";

    private final SurveyClient client;
    private final String portal;

    /** @param portal its public address, for the respondent's own link */
    SurveyPages(SurveyClient client, @Value("${portal.mail.url}") String portal) {
        this.client = client;
        this.portal = portal;
    }

    @ModelAttribute
    SurveyRequest surveyRequest(Page page, HttpServletRequest request, HttpServletResponse response) {
        return new SurveyRequest(client, page, request, response);
    }

    @GetMapping("/survey/{token}")
    String followLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        follow(token, request, response);
        return SurveyRequest.START;
    }

    @GetMapping("/survey/{token:.{20,}}/opt-out")
    String followOptOutLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        follow(token, request, response);
        return TO + "/survey/opt-out";
    }

    private static void follow(String path, HttpServletRequest request, HttpServletResponse response) {
        SurveyLink followed = SurveyLink.inPath(path).orElse(null);
        if (followed == null) {
            SurveyLink.forget(response);
            return;
        }
        SurveyLink.find(request)
                .filter(kept -> kept.matches(followed))
                .orElse(followed)
                .store(response);
    }

    @GetMapping("/survey")
    String introduction(SurveyRequest request, Page page) {
        return request.open((_, _) -> page.plain("respondent/begin"));
    }

    /** @param afresh whether another person answers with the same open link */
    @PostMapping("/survey")
    String start(@RequestParam(defaultValue = "false") boolean afresh, SurveyRequest request) {
        return request.open((known, _) -> {
            SurveyLink link = afresh ? known.restarted() : known;
            var outcome = client.start(link);
            if (outcome.isUnusableLink()) {
                return request.unusableLink();
            } else if (!outcome.problems().isEmpty()) {
                return request.failed("respondent/begin", SurveyClient.START, outcome);
            }
            request.keep(link.with(outcome.token()));
            return TO + SurveyRoute.resume(outcome.survey());
        });
    }

    @GetMapping("/survey/section/{id}")
    String section(
            @PathVariable String id, @RequestParam(defaultValue = "") String from, SurveyRequest request, Page page) {
        return request.started((_, view) -> {
            if (view.section(id).isEmpty()) {
                return SurveyRequest.START;
            }
            show(new SurveyRoute(id, from), view, page);
            return page.plain("respondent/section");
        });
    }

    private static void show(SurveyRoute route, SurveyView view, Page page) {
        page.with("survey", view.survey())
                .with("asked", view)
                .with("section", view.section(route.section()).orElseThrow())
                .with("place", view.place(route.section()) + 1)
                .with("here", route.here())
                .with("back", route.back(view));
    }

    /** @param then {@code later} if the respondent wants to come back later */
    @PostMapping("/survey/section/{id}")
    String save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String then,
            SurveyRequest request,
            Page page) {
        return request.started((link, before) -> {
            var route = new SurveyRoute(id, from);
            var outcome = client.save(link, before, page.submitted());
            if (outcome.isUnusableLink()) {
                return request.unusableLink();
            }
            request.keep(link);
            SurveyView after = outcome.survey();
            if (outcome.problems().isEmpty()) {
                List<String> answered = page.submitted().all("asked");
                return TO + (then.equals("later") ? "/survey/later?saved" : route.next(before, after, answered));
            } else if (after.section(id).isEmpty()) {
                return SurveyRequest.START;
            }
            show(route, after, page);
            return request.failed("respondent/section", SurveyClient.SAVE, outcome);
        });
    }

    @GetMapping(CHECK)
    String check(SurveyRequest request, Page page) {
        return request.started((_, _) -> page.plain("respondent/check"));
    }

    /** Finishing ends the link, so the thanks are shown in the same response. */
    @PostMapping("/survey/done")
    String finish(SurveyRequest request, Page page) {
        return request.started((link, _) -> {
            var outcome = client.finish(link);
            if (outcome.isUnusableLink()) {
                return request.unusableLink();
            } else if (!outcome.problems().isEmpty()) {
                return request.failed("respondent/check", SurveyClient.FINISH, outcome);
            }
            request.forget();
            return page.with("survey", outcome.survey().survey()).plain("respondent/done");
        });
    }

    /** Shown after a change of the language, and to people who have not finished a survey: nobody knows who comes. */
    @GetMapping("/survey/done")
    String done(Page page) {
        return page.plain("respondent/finished");
    }

    /** Shows how to come back: with the mailed link, or with the respondent's own link after an open one. */
    @GetMapping("/survey/later")
    String later(SurveyRequest request, Page page) {
        return request.started((link, view) -> page.with(
                        "ownLink", link.isOwn() ? "%s/survey/%s".formatted(portal, link.token()) : null)
                .with("resume", SurveyRoute.resume(view))
                .plain("respondent/later"));
    }

    /** Removes the cookie, so that the next person on this device cannot find the answers. */
    @PostMapping("/survey/later")
    String leave(SurveyRequest request) {
        request.forget();
        return TO + "/survey/left";
    }

    @GetMapping("/survey/left")
    String left(Page page) {
        return page.plain("respondent/left");
    }

    /** Emails about what came of a survey have a link that opens no survey and opts out. */
    @GetMapping("/survey/opt-out")
    String confirmOptOut(SurveyRequest request, Page page) {
        return request.linked(link -> {
            client.read(link)
                    .ifPresent(view -> page.with("survey", view.survey()).with("asked", view));
            return page.plain("respondent/opt-out");
        });
    }

    @PostMapping("/survey/opt-out")
    String optOut(SurveyRequest request) {
        return request.linked(link -> {
            var outcome = client.optOut(link);
            return outcome.problems().isEmpty() ? TO + "/survey/opted-out" : request.unusableLink();
        });
    }

    @GetMapping("/survey/opted-out")
    String optedOut(Page page) {
        return page.plain("respondent/opted-out");
    }
}
