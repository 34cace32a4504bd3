package org.preventionportal.portal.tasks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.portal.forms.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Describes one page of a request.
 *
 * @param number its place, from 1
 * @param fields the fields of the need that it asks for; empty for a page without fields
 */
record RequestStep(int number, String path, Set<String> fields) {

    private static final List<RequestStep> ALL = List.of(
            new RequestStep(1, "need", Set.of("title", "description", "kind", "region")),
            new RequestStep(2, "themes", Set.of("themes", "aim")),
            new RequestStep(3, "people", Set.of("reach")),
            new RequestStep(4, "intelligence", Set.of("intelligence")),
            new RequestStep(5, "lasting", Set.of("prospects")),
            new RequestStep(6, "similar", Set.of()),
            new RequestStep(7, "check", Set.of()));

    static RequestStep of(String path) {
        return ALL.stream()
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The fields of all pages. */
    static Set<String> allFields() {
        return ALL.stream().flatMap(step -> step.fields().stream()).collect(Collectors.toSet());
    }

    /** A problem of several fields at the first of them, where the error summary leads. */
    static FieldProblem atFirstField(FieldProblem problem) {
        return switch (problem.field()) {
            case "need.reach" -> problem.at("need.reach.frontline");
            case "need.intelligence" -> problem.at("need.intelligence.conditions");
            default -> problem;
        };
    }

    /** A problem of a part of a field, such as a grade, at the answer that the last page shows of the field. */
    static FieldProblem atAnswer(FieldProblem problem) {
        return ALL.stream()
                .flatMap(step -> step.fields().stream())
                .map(field -> NeedForm.NEED + "." + field)
                .filter(field -> NeedForm.isOf(field).test(problem))
                .findFirst()
                .map(problem::at)
                .orElse(problem);
    }

    public int count() {
        return ALL.size();
    }

    String before(String draft) {
        return number == 1
                ? "/tasks"
                : "/requests/%s/%s".formatted(draft, ALL.get(number - 2).path());
    }

    String next(String draft) {
        return number == count()
                ? "/requests/%s/done".formatted(draft)
                : "/requests/%s/%s".formatted(draft, ALL.get(number).path());
    }
}
