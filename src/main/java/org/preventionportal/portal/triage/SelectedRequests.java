package org.preventionportal.portal.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Carries out what an officer does with the requests that they selected in the queue. Each request is acknowledged by a
 * mutation of its own, with its own version, so the others are acknowledged even if a colleague has changed one.
 */
@Component
class SelectedRequests {

    static final int MAX_COMPARED = 3;

    private static final String SELECTED = "selected";
    private static final int MAX_SELECTED = 20;

    private final Api api;

    SelectedRequests(Api api) {
        this.api = api;
    }

    /** A request as its box names it: the id, a full stop, and the version that the officer read. */
    private record Selected(String id, int version) {

        static Selected of(String value) {
            if (!value.matches("tsk_[A-Za-z0-9-]{1,100}\\.\\d{1,9}")) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            int stop = value.lastIndexOf('.');
            return new Selected(value.substring(0, stop), Integer.parseInt(value.substring(stop + 1)));
        }
    }

    /** Redirects to what follows; null to show the queue with a problem, of which the session keeps nothing. */
    @Nullable
    String send(Page page, QueueAddress address, RedirectAttributes redirect) {
        SubmittedForm form = page.submitted();
        List<Selected> selected =
                form.all(SELECTED).stream().distinct().map(Selected::of).toList();
        if (selected.size() > MAX_SELECTED) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (form.values().containsKey("compare")) {
            return selected.size() < 2 || selected.size() > MAX_COMPARED
                    ? failed(page, "Select two or three requests to compare.")
                    : compare(selected, address);
        }
        if (selected.isEmpty()) {
            return failed(page, "Select the requests that you want to acknowledge.");
        }
        redirect.addFlashAttribute("acknowledged", acknowledge(selected));
        return "redirect:/triage" + address.suffix();
    }

    private static @Nullable String failed(Page page, String problem) {
        page.failed(page.submitted().with(List.of(new FieldProblem(SELECTED, problem))));
        return null;
    }

    private static String compare(List<Selected> selected, QueueAddress address) {
        StringBuilder to = new StringBuilder("redirect:/triage/compare");
        to.append(address.suffix().isEmpty() ? "?" : address.suffix() + "&");
        selected.forEach(one -> to.append("task=").append(one.id()).append('&'));
        return to.substring(0, to.length() - 1);
    }

    /** The results in words: how many were acknowledged, and why others were not. */
    private List<String> acknowledge(List<Selected> selected) {
        int acknowledged = 0;
        int earlier = 0;
        List<String> others = new ArrayList<>();
        for (Selected one : selected) {
            Map<?, ?> payload = api.send(
                    "acknowledgeTask",
                    Map.of("taskId", one.id(), "version", one.version()),
                    "task { title acknowledgeTarget { state } }");
            List<?> errors = (List<?>) Objects.requireNonNull(payload.get("userErrors"));
            if (errors.isEmpty()) {
                acknowledged++;
            } else if (isAcknowledged(payload, (Map<?, ?>) errors.getFirst())) {
                earlier++;
            } else {
                others.add(problem(payload, (Map<?, ?>) errors.getFirst()));
            }
        }
        List<String> results = new ArrayList<>();
        if (acknowledged > 0) {
            results.add((acknowledged == 1 ? "1 request" : acknowledged + " requests")
                    + " acknowledged. Partners can see this.");
        }
        if (earlier > 0) {
            results.add(earlier + " had been acknowledged already.");
        }
        results.addAll(others);
        return results;
    }

    private static String problem(Map<?, ?> payload, Map<?, ?> error) {
        String message = String.valueOf(error.get("message"));
        return payload.get("task") instanceof Map<?, ?> task ? task.get("title") + ": " + message : message;
    }

    /** After a conflict the payload has the request as it is now. Otherwise only an acknowledged one is refused. */
    private static boolean isAcknowledged(Map<?, ?> payload, Map<?, ?> error) {
        if (ErrorCode.WRONG_STATE.name().equals(error.get("code"))) {
            return true;
        }
        return payload.get("task") instanceof Map<?, ?> task
                && task.get("acknowledgeTarget") instanceof Map<?, ?> target
                && String.valueOf(target.get("state")).startsWith("MET");
    }
}
