package org.preventionportal.portal.frame;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.api.Query;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.Forms;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.http.HttpMethod;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The page that a request is about. It has a name: {@code tasks/task} has a question, {@code tasks/task.graphql}, whose
 * answer the template {@code tasks/task.html} shows. The variables of the question are the parts of the address.
 */
public final class Page {

    private static final int ROWS = 20;

    private final Api api;
    private final HttpServletRequest request;
    private final ModelMap model;

    Page(Api api, HttpServletRequest request, ModelMap model) {
        this.api = api;
        this.request = request;
        this.model = model;
    }

    /** Shows the page, or does what a form on it asks for. */
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

    /** Shows the page whatever was sent. */
    public String view(String name, Map<String, Object> fixed) {
        ask(name, fixed);
        return plain(name);
    }

    /** Adds what a question answers to what the template can show. */
    public Page ask(String question, Map<String, Object> fixed) {
        Query query = api.query(question);
        Map<String, Object> variables = new HashMap<>();
        query.variables().forEach((variable, type) -> {
            Object value = fixed.containsKey(variable) ? fixed.get(variable) : variable(variable, type);
            if (value != null) {
                variables.put(variable, value);
            }
        });
        model.addAllAttributes(api.read(query, variables));
        return this;
    }

    /** Shows a page that asks for nothing. */
    public String plain(String name) {
        SubmittedForm sent = PendingForms.find(path(), Caller.current().id().value(), request)
                .orElse(null);
        model.addAttribute("forms", new Forms(sent, SubmittedForm.of(request)));
        return name;
    }

    public Page with(String key, @Nullable Object value) {
        model.addAttribute(key, value);
        return this;
    }

    /** What a query asks that is not a page's own, such as what a form begins with. */
    public Map<String, @Nullable Object> read(String name, Map<String, Object> variables) {
        return api.read(api.query(name), variables);
    }

    /**
     * Sends the form's mutation and goes on to where the form says; or back to the page, with what was typed and what is
     * wrong with it.
     *
     * @param fixed fields of the input that nobody types
     */
    public String send(Map<String, Object> fixed) {
        SubmittedForm form = SubmittedForm.of(request);
        var reader = new InputReader(form.values());
        Map<String, Object> input = reader.object(api.inputOf(form.operation()), "", fixed);
        return reader.problems().isEmpty() ? send(form, input) : again(form.with(reader.problems()));
    }

    /** Sends an input that was made of a form. */
    public String send(SubmittedForm form, Map<String, Object> input) {
        return send(form, input, UnaryOperator.identity());
    }

    /** @param place puts a problem of the input to the field of the form that it came from */
    public String send(SubmittedForm form, Map<String, Object> input, UnaryOperator<FieldProblem> place) {
        MutationResult result = api.change(form.operation(), input);
        if (!result.errors().isEmpty()) {
            SubmittedForm refused = result.isConflict() ? form.withoutVersion() : form;
            return again(refused.with(result.errors().stream().map(place).toList()));
        }
        return done(form, result.id());
    }

    /**
     * What a form asked for is done: says so, and goes on to where the form says.
     *
     * @param changed id of what was changed; null where that is gone
     */
    public String done(SubmittedForm form, @Nullable String changed) {
        PendingForms.forget(request);
        RequestContextUtils.getOutputFlashMap(request).put("done", form.operation());
        String next = form.first("next").replace("{id}", String.valueOf(changed));
        return "redirect:" + (isOurs(next) ? next : address());
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

    /** Back to the page, with what was typed. */
    public String again(SubmittedForm form) {
        PendingForms.keep(form, request);
        return "redirect:" + address();
    }

    /** What was wrong on another page may be so no more. */
    public Page forget(String path) {
        PendingForms.forget(path, request);
        return this;
    }

    private static boolean isOurs(String path) {
        return path.matches("/([A-Za-z0-9_.~-][A-Za-z0-9_.~/-]*)?([?#][A-Za-z0-9_=&.-]*)?");
    }

    private String path() {
        return request.getRequestURI();
    }

    private String address() {
        return path() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private @Nullable Object variable(String name, GraphQLType type) {
        boolean backwards = request.getParameter("before") != null;
        return switch (name) {
            case "first" -> backwards ? null : ROWS;
            case "last" -> backwards ? ROWS : null;
            default -> {
                Object inPath = pathVariables().get(name);
                yield inPath != null
                        ? inPath
                        : new InputReader(SubmittedForm.of(request).values()).read(type, name);
            }
        };
    }

    private Map<?, ?> pathVariables() {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
