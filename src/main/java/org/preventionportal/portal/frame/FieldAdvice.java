package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names the field in an error that reads the same for every field. The words are in {@code messages.properties}, by the
 * last part of the field's path, or by operation and path where operations differ.
 */
@Component
class FieldAdvice {

    /**
     * The errors that do not name their field, and the beginning of the keys of those that do. Their codes do not
     * distinguish them from errors in words of their own.
     */
    private static final Map<String, String> UNNAMED =
            Map.of(InputReader.NO_VALUE, "enter.", InputReader.CHOOSE, "select.");

    private final MessageSource messages;

    FieldAdvice(MessageSource messages) {
        this.messages = messages;
    }

    SubmittedForm name(SubmittedForm form) {
        List<FieldProblem> named = form.problems().stream()
                .map(problem -> named(problem, form.operation()))
                .toList();
        return form.with(named);
    }

    private FieldProblem named(FieldProblem problem, String operation) {
        String kind = UNNAMED.get(problem.message());
        if (kind == null) {
            return problem;
        }
        String path = problem.field().replaceAll("\\[\\d+]", "");
        return Stream.of(operation + "." + path, path.substring(path.lastIndexOf('.') + 1))
                .flatMap(key -> Stream.ofNullable(words(kind + key)))
                .findFirst()
                .map(words -> new FieldProblem(problem.field(), words))
                .orElse(problem);
    }

    private @Nullable String words(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
