package org.preventionportal.portal.tasks;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;

/**
 * Sends the fields of a need that a page shows. What cannot be read, or is refused, is left out and the rest is sent,
 * so that every problem of the page is known at once. Two attempts are enough: texts are checked before gaps, so the
 * second one finds the gaps.
 */
final class NeedForm {

    static final String NEED = "need";

    private final Page page;
    private final SubmittedForm form;
    private final InputReader reader;
    private final GraphQLInputObjectType input;
    private final Map<String, @Nullable Object> changes;
    private final Set<FieldProblem> problems = new LinkedHashSet<>();

    /** @param fields the fields of the need that the page shows; one that was left blank is emptied */
    NeedForm(Page page, Collection<String> fields) {
        this.page = page;
        form = page.submitted();
        reader = page.reader(form);
        input = page.inputOf(form.operation());
        var need = (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(input.getField(NEED).getType());
        changes = reader.changes(need, NEED, fields);
    }

    SubmittedForm form() {
        return form;
    }

    /** The problems of the page that are known so far. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * @param fixed fields of the input that are not in the form
     * @param whenPartial further fields if something is left out
     */
    MutationResult send(Map<String, Object> fixed, Map<String, Object> whenPartial) {
        Map<String, Object> whole = read(fixed);
        problems.addAll(reader.problems());
        Map<String, Object> part = new HashMap<>(fixed);
        part.putAll(whenPartial);

        leaveOut(problems);
        MutationResult result = page.change(form, problems.isEmpty() ? whole : read(part));
        if (leaveOut(result.errors())) {
            problems.addAll(result.errors());
            result = page.change(form, read(part));
        }
        problems.addAll(result.errors());
        return result;
    }

    private Map<String, Object> read(Map<String, Object> fixed) {
        Map<String, Object> known = new HashMap<>(fixed);
        known.put(NEED, changes);
        return reader.object(input, "", known);
    }

    /** Leaves out the fields with problems, and says whether there were any. */
    private boolean leaveOut(Collection<FieldProblem> found) {
        return changes.keySet().removeIf(field -> found.stream().anyMatch(isOf(NEED + "." + field)));
    }

    /** Whether a problem is one of a field or of a part of it. */
    static Predicate<FieldProblem> isOf(String field) {
        return problem -> problem.field().equals(field) || problem.field().startsWith(field + ".");
    }
}
