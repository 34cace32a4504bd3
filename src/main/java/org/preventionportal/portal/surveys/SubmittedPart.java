package org.preventionportal.portal.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * Renames the fields of a submitted page or question that have another shape than the input of the mutation: ticked
 * boxes become a condition, and options are left out of a question that has none to pick.
 *
 * @param form the form to show again
 * @param values the values by the path of the field in the input
 * @param problems of fields that cannot be read
 */
record SubmittedPart(SubmittedForm form, Map<String, List<String>> values, List<FieldProblem> problems) {

    private static final Set<String> KINDS_WITH_OPTIONS = Stream.of(QuestionKind.values())
            .filter(QuestionKind::hasOptions)
            .map(QuestionKind::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final String CONDITION = "showIf";
    private static final Pattern OPTION = Pattern.compile("(.*options\\[)(\\d+)(].*)");

    /** @param question path of the fields of the question, such as {@code question.} */
    static SubmittedPart of(SubmittedForm form, String question) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        if (!KINDS_WITH_OPTIONS.contains(form.first(question + "kind"))) {
            values.keySet().removeIf(name -> name.startsWith(question + "options["));
            values.put(question + "dimension", List.of());
            values.put(
                    question + "hasOther", List.of("false")); // so that a blank question is read, and its errors named
        }
        return withConditions(form, values);
    }

    /** A form without a question. */
    static SubmittedPart of(SubmittedForm form) {
        return withConditions(form, new LinkedHashMap<>(form.values()));
    }

    /** All problems of the form: those of its shape, and those of the reader that has read the values. */
    List<FieldProblem> problems(InputReader reader) {
        return Stream.concat(problems.stream(), reader.problems().stream()).toList();
    }

    /** Each ticked box holds the key of a question and of one of its choices. */
    private static SubmittedPart withConditions(SubmittedForm form, Map<String, List<String>> values) {
        List<FieldProblem> problems = new ArrayList<>();
        values.putIfAbsent(CONDITION, List.of()); // no ticked box is a choice, too
        form.values().keySet().stream()
                .filter(field -> field.equals(CONDITION) || field.endsWith("." + CONDITION))
                .forEach(field -> {
                    List<String[]> ticked = form.all(field).stream()
                            .map(pair -> pair.split(" ", 2))
                            .filter(pair -> pair.length == 2)
                            .toList();
                    List<String> questions =
                            ticked.stream().map(pair -> pair[0]).distinct().toList();
                    if (questions.size() > 1) {
                        problems.add(new FieldProblem(field, "Tick answers of only one question."));
                    }
                    values.remove(field);
                    values.put(field + ".questionKey", questions);
                    values.put(
                            field + ".anyOf",
                            ticked.stream().map(pair -> pair[1]).toList());
                });
        return new SubmittedPart(form, values, problems);
    }

    /** The field of the page for a problem of the input. A condition is one field, and a key is made from the text. */
    FieldProblem place(FieldProblem problem) {
        String field = INDEX.matcher(problem.field())
                .replaceAll("[$1]")
                .replaceFirst("(^|\\.)showIf\\..*", "$1showIf")
                .replaceFirst("(option(s\\[\\d+])?)\\.key$", "$1.text.en")
                .replaceFirst("^(text|title|introduction|thanks)$", "$1.en");
        Matcher option = OPTION.matcher(field);
        return problem.at(
                option.matches()
                        ? option.group(1) + row(option.group(1), Integer.parseInt(option.group(2))) + option.group(3)
                        : field);
    }

    /** The row in which an option was typed: rows that were left blank are not sent. */
    private int row(String options, int place) {
        return IntStream.range(0, Question.MAX_OPTIONS)
                .filter(row -> form.values().entrySet().stream()
                        .anyMatch(typed -> typed.getKey().startsWith(options + row + "].")
                                && typed.getValue().stream().anyMatch(text -> !text.isBlank())))
                .skip(place)
                .findFirst()
                .orElse(place);
    }
}
