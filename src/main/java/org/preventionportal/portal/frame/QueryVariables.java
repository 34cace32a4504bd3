package org.preventionportal.portal.frame;

import graphql.schema.GraphQLType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.Query;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;

/** Reads the variables of a page's queries from the address. */
final class QueryVariables {

    private static final int ROWS = 20;
    private static final String FILTER = "filter";

    private final HttpServletRequest request;

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

    /** The days and numbers in the filter of a list that cannot be read. */
    List<FieldProblem> problems(Query list) {
        InputReader reader = typed();
        reader.read(Objects.requireNonNull(list.variables().get(FILTER)), FILTER);
        return reader.problemsOfTyped();
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
                yield inPath != null ? inPath : typed().read(type, name);
            }
        };
    }

    private InputReader typed() {
        return new InputReader(SubmittedForm.of(request).values());
    }
}
