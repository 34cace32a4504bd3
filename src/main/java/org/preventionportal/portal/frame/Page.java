package org.preventionportal.portal.frame;

import graphql.schema.GraphQLInputObjectType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.api.WrongArgument;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.http.HttpMethod;
import org.springframework.ui.ModelMap;

/**
 * Runs the query of a page, shows the result, and sends the page's forms. The page {@code tasks/task} has the query
 * {@code tasks/task.graphql}, whose variables are read from the address, and the template {@code tasks/task.html}.
 */
public final class Page {

    private final Api api;
    private final FieldAdvice advice;
    private final HttpServletRequest request;
    private final ModelMap model;
    private final FormSender sender;
    private final QueryVariables address;
    private final List<FieldProblem> filterProblems = new ArrayList<>();
    private @Nullable SubmittedForm failed;

    Page(Api api, FieldAdvice advice, HttpServletRequest request, ModelMap model) {
        this.api = api;
        this.advice = advice;
        this.request = request;
        this.model = model;
        this.sender = new FormSender(api, advice, request);
        this.address = new QueryVariables(request);
    }

    /** Shows the page, or carries out the form that was sent. */
    public String show(String name) {
        return show(name, Map.of());
    }

    /** @param fixed variables that are not in the address */
    public String show(String name, Map<String, Object> fixed) {
        return isSubmitted() ? send(Map.of()) : view(name, fixed);
    }

    /** Whether a form was sent. */
    public boolean isSubmitted() {
        return HttpMethod.POST.matches(request.getMethod());
    }

    /** Shows the page, even if a form was sent. */
    public String view(String name, Map<String, Object> fixed) {
        ask(name, fixed);
        return plain(name);
    }

    /** Adds the result of the named query to the model of the template. */
    public Page ask(String name, Map<String, Object> fixed) {
        model.addAllAttributes(api.read(api.query(name), variables(name, fixed)));
        return this;
    }

    /**
     * Adds the result of a list's query to the model, as {@link #ask} does, for a page with the fields of the list's
     * filter. The page says at its field what cannot be read, or what the query does not take: then nothing is added.
     */
    public Page askFiltered(String name, Map<String, Object> fixed) {
        filterProblems.addAll(address.problems(api.query(name)));
        try {
            return ask(name, fixed);
        } catch (WrongArgument wrong) {
            filterProblems.add(new FieldProblem(wrong.argument(), wrong.advice()));
            return this;
        }
    }

    /**
     * Asks for what a page can do without: nothing is added while a service that it needs, such as that of accounts,
     * does not answer. Nothing is asked if a form was sent.
     */
    public Page askIfAvailable(String name) {
        if (!isSubmitted()) {
            readIfAvailable(name, variables(name, Map.of())).ifPresent(model::addAllAttributes);
        }
        return this;
    }

    /** Variables for a list with another number of rows than usual, forwards or backwards as the address says. */
    public Map<String, Object> rows(int number) {
        return address.rows(number);
    }

    /** Reads the variables of the named query from the address. */
    public Map<String, Object> variables(String name, Map<String, Object> fixed) {
        return address.of(api.query(name), fixed);
    }

    /** Shows a page that reads nothing, or carries out the form that was sent. */
    public String showPlain(String name) {
        return isSubmitted() ? send(Map.of()) : plain(name);
    }

    /** Shows the template without a query. */
    public String plain(String name) {
        SubmittedForm filter = advice.name(submitted().with(filterProblems));
        model.addAttribute("forms", new Forms(failed == null ? kept() : failed, filter));
        return name;
    }

    private @Nullable SubmittedForm kept() {
        SubmittedForm sent = PendingForms.find(
                        request.getRequestURI(), Caller.current().id().value(), request)
                .orElse(null);
        if (sent != null) {
            PendingForms.shown(sent, request);
        }
        return sent;
    }

    /** Shows a form with its problems in this response, so that nothing of it is kept in a session. */
    public Page failed(SubmittedForm form) {
        failed = advice.name(form);
        return this;
    }

    public Page with(String key, @Nullable Object value) {
        model.addAttribute(key, value);
        return this;
    }

    /** Finds what a query has added to the model. */
    public @Nullable Object found(String key) {
        return model.getAttribute(key);
    }

    /** Reads the result of a query without adding it to the model, for example to prefill a form. */
    public Map<String, @Nullable Object> read(String name, Map<String, Object> variables) {
        return api.read(api.query(name), variables);
    }

    /** Reads the result of a query without adding it to the model; empty while a service does not answer. */
    Optional<Map<String, @Nullable Object>> readIfAvailable(String name, Map<String, Object> variables) {
        try {
            return Optional.of(read(name, variables));
        } catch (Api.Unavailable _) {
            return Optional.empty();
        }
    }

    /** Reads the result of a query without adding it to the model; empty if what it is about cannot be found. */
    public Optional<Map<String, @Nullable Object>> readIfFound(String name, Map<String, Object> variables) {
        return api.find(api.query(name), variables);
    }

    /**
     * Sends the form's mutation and redirects to the page that the form names. If the mutation fails, redirects back to
     * the page, which shows the typed values and the errors.
     *
     * @param fixed fields of the input that are not in the form
     */
    public String send(Map<String, Object> fixed) {
        return send(fixed, UnaryOperator.identity());
    }

    /** @param place maps a problem of an input field to the form field that the value came from */
    public String send(Map<String, Object> fixed, UnaryOperator<FieldProblem> place) {
        SubmittedForm form = submitted();
        InputReader reader = reader(form);
        Map<String, Object> input = reader.object(inputOf(form.operation()), "", fixed);
        return sender.send(form, reader.problems(), input, place);
    }

    /** Sends the whole form of an input that changes only what is sent: what was left blank is emptied. */
    public String sendChanges(String part) {
        return sendChanges(part, InputReader.fields(inputOf(submitted().operation()), part));
    }

    /** Sends some fields of an input that changes only what is sent, with no fixed fields. */
    public String sendChanges(String part, Collection<String> fields) {
        return sendChanges(part, fields, Map.of(), UnaryOperator.identity());
    }

    /**
     * Sends some fields of an input that changes only what is sent.
     *
     * @param part the field of the input that holds the changes, such as {@code content}; empty if they are its own
     * @param fields the fields that the page shows; one that was left blank is emptied
     * @param fixed fields of the input that are not in the form
     * @param place maps a problem of an input field to the form field that the value came from
     */
    public String sendChanges(
            String part, Collection<String> fields, Map<String, Object> fixed, UnaryOperator<FieldProblem> place) {
        SubmittedForm form = submitted();
        InputReader reader = reader(form);
        Map<String, Object> input = reader.patch(inputOf(form.operation()), part, fields, fixed);
        return sender.send(form, reader.problems(), input, place);
    }

    /**
     * Sends an input that was read from a form. If some fields could not be read, the others are only checked.
     *
     * @param unread problems of fields of the form that the input lacks, which the page shows with those of the others
     * @param place maps a problem of an input field to the form field that the value came from
     */
    public String send(
            SubmittedForm form,
            List<FieldProblem> unread,
            Map<String, Object> input,
            UnaryOperator<FieldProblem> place) {
        return sender.send(form, unread, input, place);
    }

    /**
     * Sends the form by the mutation of the named query, whose payload has more than an id, and redirects.
     *
     * @param keep takes from the payload what the next page shows
     */
    public String send(String name, Consumer<Map<?, ?>> keep) {
        SubmittedForm form = submitted();
        InputReader reader = reader(form);
        Map<String, Object> input = reader.object(inputOf(form.operation()), "", Map.of());
        return sender.send(form, reader.problems(), input, name, keep);
    }

    /** Redirects to the page that the form names, or back to the page if there are problems. */
    public String finish(SubmittedForm form, MutationResult result, List<FieldProblem> problems) {
        return sender.finish(form, result, problems);
    }

    /** Carries out the form's mutation, for pages that decide themselves what follows. */
    public MutationResult change(SubmittedForm form, Map<String, Object> input) {
        return sender.change(form, input);
    }

    /** Confirms the operation and redirects to the page that the form names. A deleted object has no id. */
    public String done(SubmittedForm form, @Nullable String changed) {
        return sender.done(form, changed);
    }

    public SubmittedForm submitted() {
        return SubmittedForm.of(request);
    }

    public InputReader reader(SubmittedForm form) {
        return new InputReader(form.values());
    }

    public GraphQLInputObjectType inputOf(String mutation) {
        return api.inputOf(mutation);
    }

    /** Redirects back to the page, which shows the typed values again. */
    public String again(SubmittedForm form) {
        return sender.again(form);
    }

    /** Forgets the failed form of another page, whose problems may be solved now. */
    public Page forget(String path) {
        PendingForms.forget(path, request);
        return this;
    }
}
