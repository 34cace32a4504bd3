package org.preventionportal.portal.tasks;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;

/**
 * Saves the fields of one page of a request and checks them. What is right is saved, so that the person can finish
 * later, and every problem of the page is shown at once.
 */
record DraftForm(String draft, RequestStep step, Page page) {

    private static final String NEED = "need";

    String save() {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        GraphQLInputObjectType input = page.inputOf(form.operation());
        var need = (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(input.getField(NEED).getType());
        var changes = reader.changes(need, NEED, step.fields());
        List<FieldProblem> problems = new ArrayList<>(reader.problems());
        changes.keySet().removeIf(field -> problems.stream().anyMatch(isOf(NEED + "." + field)));

        MutationResult result = page.change(form, reader.object(input, "", Map.of("taskId", draft, NEED, changes)));
        problems.addAll(result.errors());
        boolean isSaved = result.errors().isEmpty();
        if (isSaved) {
            gaps().stream()
                    .filter(gap -> problems.stream().noneMatch(isOf(gap.field())))
                    .map(RequestStep::atFirstField)
                    .toList()
                    .forEach(problems::add);
        }
        if (problems.isEmpty()) {
            return page.done(form, result.id());
        }
        boolean hasNewVersion = isSaved || result.isConflict();
        return page.again((hasNewVersion ? form.withoutVersion() : form).with(problems));
    }

    /** What the saved draft still needs on this page. */
    private List<FieldProblem> gaps() {
        Object saved = page.read("requests/frame.gaps", Map.of("id", draft)).get("task");
        return saved instanceof Map<?, ?> task && task.get("draftGaps") instanceof List<?> gaps
                ? gaps.stream()
                        .map(gap -> FieldProblem.of((Map<?, ?>) gap))
                        .filter(gap -> step.fields().stream()
                                .anyMatch(field -> gap.field().equals(NEED + "." + field)))
                        .toList()
                : List.of();
    }

    private static Predicate<FieldProblem> isOf(String field) {
        return problem -> problem.field().equals(field) || problem.field().startsWith(field + ".");
    }
}
