package org.preventionportal.portal.frame;

import graphql.schema.GraphQLType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.Query;
import org.preventionportal.portal.api.WrongArgument;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;

/** Reads the variables of a page's queries from the address, and collects what cannot be read of a filter. */
final class QueryVariables {

    private static final int ROWS = 20;

    private final HttpServletRequest request;
    private final Set<FieldProblem> problems = new LinkedHashSet<>();

    QueryVariables(HttpServletRequest request) {
        this.request = request;
    }

    /** @param fixed variables that are not in the address */
    Map<String, Object> of(Query query, Map<String, Object> fixed) {
        Map<String, Object> variables = new HashMap<>();
        query.variables().forEach((variable, type) -> {
            Object value = fixed.containsKey(variable) ? fixed.get(variable) : variable(variable, type);
            if (value != null) {
                variables.put(variable, value);
            }
        });
        return variables;
    }

    /** What was typed into the filter of a list, with the days and numbers that cannot be read. */
    SubmittedForm filter() {
        return SubmittedForm.of(request).with(List.copyOf(problems));
    }

    /** Notes a value that can be read, but which a query does not take. */
    void refused(WrongArgument wrong) {
        problems.add(new FieldProblem(wrong.argument(), wrong.advice()));
    }

    /** The number of rows of a list, forwards or backwards as the address says. */
    Map<String, Object> rows(int number) {
        return Map.of(isBackwards() ? "last" : "first", number);
    }

    private boolean isBackwards() {
        return request.getParameter("before") != null;
    }

    private @Nullable Object variable(String name, GraphQLType type) {
        return switch (name) {
            case "first" -> isBackwards() ? null : ROWS;
            case "last" -> isBackwards() ? ROWS : null;
            default -> {
                Object inPath = Links.variables(request).get(name);
                yield inPath != null ? inPath : typed(name, type);
            }
        };
    }

    /** A choice that does not exist narrows nothing: nobody has typed it. */
    private @Nullable Object typed(String name, GraphQLType type) {
        SubmittedForm address = SubmittedForm.of(request);
        var reader = new InputReader(address.values());
        Object value = reader.read(type, name);
        reader.problems().stream()
                .filter(problem -> !problem.message().equals(InputReader.CHOOSE))
                .filter(problem -> address.hasTyped(problem.field()))
                .forEach(problems::add);
        return value;
    }
}
