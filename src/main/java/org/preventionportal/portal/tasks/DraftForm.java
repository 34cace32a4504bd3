package org.preventionportal.portal.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.frame.Page;

/**
 * Saves the fields of one page of a request and checks them. What is right is saved, so that the person can finish
 * later, and every problem of the page is shown at once. What is missing is no problem for a person who finishes later.
 */
record DraftForm(String draft, RequestStep step, Page page) {

    String save() {
        var need = new NeedForm(page, step.fields());
        MutationResult result = need.send(Map.of("taskId", draft), Map.of());
        List<FieldProblem> problems = new ArrayList<>(need.problems());
        boolean isSaved = result.errors().isEmpty();
        boolean isForNow = !need.form().first("finishLater").isEmpty();
        if (isSaved && !isForNow) {
            gaps().stream()
                    .filter(gap -> problems.stream().noneMatch(NeedForm.isOf(gap.field())))
                    .map(RequestStep::atFirstField)
                    .toList()
                    .forEach(problems::add);
        }
        if (problems.isEmpty()) {
            return page.done(need.form(), result.id());
        }
        boolean hasNewVersion = isSaved || result.isConflict();
        return page.again((hasNewVersion ? need.form().withoutVersion() : need.form()).with(problems));
    }

    /** What the saved draft still needs on this page. */
    private List<FieldProblem> gaps() {
        Object saved = page.read("requests/frame.gaps", Map.of("id", draft)).get("task");
        return saved instanceof Map<?, ?> task && task.get("draftGaps") instanceof List<?> gaps
                ? gaps.stream()
                        .map(gap -> FieldProblem.of((Map<?, ?>) gap))
                        .filter(gap -> step.fields().stream()
                                .anyMatch(field -> NeedForm.isOf(NeedForm.NEED + "." + field)
                                        .test(gap)))
                        .toList()
                : List.of();
    }
}
