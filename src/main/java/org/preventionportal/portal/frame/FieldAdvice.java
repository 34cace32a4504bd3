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
 * last part of the field's path, by the last two parts where a text has languages, or by operation and path where
 * operations differ.
 */
@Component
class FieldAdvice {

    /**
     * The errors that do not name their field, and the beginnings of the keys of those that do. Their codes do not
     * distinguish them from errors in words of their own.
     */
    private static final Map<String, List<String>> UNNAMED = Map.of(
            InputReader.NO_VALUE, List.of("enter.", "select."),
            InputReader.NO_NUMBER, List.of("enter."),
            InputReader.NO_DATE, List.of("enter."),
            InputReader.CHOOSE, List.of("select."),
            InputReader.NOTHING, List.of("enter.", "select."),
            InputReader.NONE, List.of("select.", "enter."));

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
        List<String> kinds = UNNAMED.getOrDefault(problem.message(), List.of());
        String path = problem.field().replaceAll("\\[\\d+]", "");
        return Stream.of(operation + "." + path, end(path, 2), end(path, 1))
                .flatMap(key -> kinds.stream().flatMap(kind -> Stream.ofNullable(words(kind + key))))
                .findFirst()
                .map(words -> new FieldProblem(problem.field(), words))
                .orElse(problem);
    }

    private static String end(String path, int parts) {
        List<String> all = List.of(path.split("\\."));
        return String.join(".", all.subList(Math.max(0, all.size() - parts), all.size()));
    }

    private @Nullable String words(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
