package org.preventionportal.portal.interest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.FieldOrder;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Serves the public pages on which an organisation registers its interest. Nothing is kept in a session: input with
 * errors is shown again in the same response.
 */
@Controller
class InterestPages {

    private static final String START = "redirect:/interest";
    private static final String CHILD_AT_RISK = "childAtRiskNow";

    /** Leaves out the switch between languages, which would lose what was typed. */
    private static final String HAS_INPUT = "hasInput";

    private final Api api;
    private final MessageSource messages;
    private final RateLimiter limiter;

    InterestPages(Api api, MessageSource messages, RateLimiter limiter) {
        this.api = api;
        this.messages = messages;
        this.limiter = limiter;
    }

    @GetMapping("/interest")
    String begin(Page page) {
        return page.plain("interest/begin");
    }

    /** Asks first whether a child is at risk. If so, the service is not the right place, and nothing is stored. */
    @PostMapping("/interest")
    String check(Page page) {
        SubmittedForm form = page.submitted();
        return switch (form.first(CHILD_AT_RISK)) {
            case "true" -> "redirect:/interest/call-now";
            case "false" -> page.with(HAS_INPUT, true).plain("interest/details");
            default ->
                page.failed(form.with(List.of(new FieldProblem(CHILD_AT_RISK, InputReader.CHOOSE))))
                        .plain("interest/begin");
        };
    }

    /**
     * Somebody who comes here without an answer to the question about a child gets it first. That the interest is
     * registered is the answer to the form and has no address of its own, where it would be said to everybody. Sending
     * the form again repeats nothing.
     */
    @PageMapping(path = "/interest/details", accepts = "registerInterest")
    String register(Page page) {
        if (!page.isSubmitted() || page.submitted().first(CHILD_AT_RISK).isEmpty()) {
            return START;
        }
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(page.inputOf(form.operation()), "", Map.of());
        List<FieldProblem> problems =
                reader.problems().isEmpty() ? send(form, input) : problems(form, reader.problems(), input);
        return problems.isEmpty()
                ? page.with(HAS_INPUT, true).plain("interest/sent")
                : page.failed(form.with(problems)).with(HAS_INPUT, true).plain("interest/details");
    }

    private List<FieldProblem> send(SubmittedForm form, Map<String, Object> input) {
        Map<?, ?> payload = api.send(form.operation(), input, "isRegistered", form.confirmation());
        return ((List<?>) Objects.requireNonNull(payload.get("userErrors")))
                .stream().map(error -> problem((Map<?, ?>) error)).toList();
    }

    /**
     * What cannot be read, and what the API finds in the rest, so that everything is said at once. It searches the text
     * as if the form was sent, so this counts as an attempt to send it. Beyond the limit, the rest is not checked.
     */
    private List<FieldProblem> problems(SubmittedForm form, List<FieldProblem> unread, Map<String, Object> input) {
        boolean isConfirmed = !form.confirmation().isEmpty();
        boolean isAllowed = ClientAddress.current()
                .map(address -> limiter.allows(RateLimit.INTEREST_ATTEMPT, address))
                .orElse(true);
        Stream<FieldProblem> refused = (isAllowed ? api.check(form.operation(), input) : List.<Map<?, ?>>of())
                .stream()
                        .map(this::problem)
                        .filter(problem -> !(isConfirmed && problem.isConfirmable()))
                        .filter(problem -> unread.stream().noneMatch(problem::isWithin));
        return Stream.concat(unread.stream(), refused)
                .sorted(new FieldOrder(api.inputOf(form.operation())))
                .toList();
    }

    private FieldProblem problem(Map<?, ?> error) {
        return FieldProblem.of(error, messages, "interest.problem.");
    }
}
