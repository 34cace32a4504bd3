package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.FieldOrder;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sends the mutation of a form and decides which page follows. */
final class FormSender {

    private static final List<FieldProblem> CONFLICT = List.of(new FieldProblem(
            "",
            "Someone else changed this while you were working on it. What you typed is kept."
                    + " Read the current state, then send the form again."));

    private static final String FINISH_LATER = "finishLater";

    private final Api api;
    private final FieldAdvice advice;
    private final HttpServletRequest request;

    FormSender(Api api, FieldAdvice advice, HttpServletRequest request) {
        this.api = api;
        this.advice = advice;
        this.request = request;
    }

    /** @param unread problems of fields that the input lacks because they cannot be read */
    String send(
            SubmittedForm form,
            List<FieldProblem> unread,
            Map<String, Object> input,
            UnaryOperator<FieldProblem> place) {
        List<FieldProblem> unsendable =
                Stream.concat(unread.stream(), form.emptiedFields().stream()).toList();
        return unsendable.isEmpty()
                ? send(form, input, place)
                : again(form.with(problems(form, unsendable, input, place)));
    }

    /**
     * The problems of the fields that cannot be read, and those that the API finds in the others, so that the person
     * sees everything at once.
     */
    private List<FieldProblem> problems(
            SubmittedForm form,
            List<FieldProblem> unread,
            Map<String, Object> input,
            UnaryOperator<FieldProblem> place) {
        boolean isConfirmed = !form.confirmation().isEmpty();
        Stream<FieldProblem> refused = api.check(form.operation(), input).stream()
                .map(FieldProblem::of)
                .map(place)
                .filter(problem -> !(isConfirmed && problem.isConfirmable()))
                .filter(problem -> unread.stream().noneMatch(problem::isWithin));
        return Stream.concat(unread.stream(), refused)
                .sorted(new FieldOrder(api.inputOf(form.operation())))
                .toList();
    }

    String send(SubmittedForm form, Map<String, Object> input, UnaryOperator<FieldProblem> place) {
        return finish(form, change(form, input), place);
    }

    /**
     * Sends the mutation of a named query.
     *
     * @param keep takes from the payload what the next page shows
     */
    String send(
            SubmittedForm form,
            List<FieldProblem> unread,
            Map<String, Object> input,
            String name,
            Consumer<Map<?, ?>> keep) {
        if (!unread.isEmpty()) {
            return again(form.with(problems(form, unread, input, UnaryOperator.identity())));
        }
        var payload = (Map<?, ?>)
                Objects.requireNonNull(api.read(api.query(name), Map.of("input", input), form.confirmation())
                        .get(form.operation()));
        MutationResult result = MutationResult.of(payload, null);
        if (result.errors().isEmpty()) {
            keep.accept(payload);
        }
        return finish(form, result, UnaryOperator.identity());
    }

    MutationResult change(SubmittedForm form, Map<String, Object> input) {
        return api.change(form.operation(), input, form.confirmation());
    }

    private String finish(SubmittedForm form, MutationResult result, UnaryOperator<FieldProblem> place) {
        List<FieldProblem> errors = result.errors(api.inputOf(form.operation()));
        return finish(form, result, errors.stream().map(place).toList());
    }

    String finish(SubmittedForm form, MutationResult result, List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            return done(form, result.id());
        }
        return again(result.isConflict() ? form.withoutVersion().with(CONFLICT) : form.with(problems));
    }

    /**
     * Redirects to the list that the button to finish later names, or to the next page of the form.
     *
     * @param changed id of the changed object; null if it was deleted
     */
    String done(SubmittedForm form, @Nullable String changed) {
        PendingForms.forget(request);
        RequestContextUtils.getOutputFlashMap(request).put("done", form.operation());
        String later = form.first(FINISH_LATER);
        String next = (later.isEmpty() ? form.first("next") : later).replace("{id}", String.valueOf(changed));
        return "redirect:" + (Links.isOwn(next) ? Links.kept(next, request, changed) : address());
    }

    /** Redirects back to the page, which shows the typed values again. */
    String again(SubmittedForm form) {
        PendingForms.keep(advice.name(form), request);
        return "redirect:" + address();
    }

    private String address() {
        return Links.kept(Links.here(request), request);
    }
}
