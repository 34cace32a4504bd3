package org.preventionportal.portal.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;

/**
 * Renames the fields of a submitted page or question that have another shape than the input of the mutation: rows of
 * options are put in the order of their numbers, and ticked boxes become a condition.
 *
 * @param form the form to show again, with its options in order and without gaps
 * @param values the values by the path of the field in the input
 * @param problems of fields that cannot be read
 */
record SubmittedPart(SubmittedForm form, Map<String, List<String>> values, List<FieldProblem> problems) {

    private static final Set<String> KINDS_WITH_OPTIONS = Set.of("SINGLE_CHOICE", "MULTIPLE_CHOICE");
    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final String CONDITION = "showIf";
    private static final int MAX_OPTIONS = 60;

    /** @param question path of the fields of the question, such as {@code question.} */
    static SubmittedPart of(SubmittedForm sent, String question) {
        SubmittedForm form = inOrder(sent, question + "options[%d]");
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

    private static SubmittedForm inOrder(SubmittedForm sent, String options) {
        record Row(String key, String en, String cy, String place) {}
        List<Row> rows = Stream.iterate(0, place -> place < MAX_OPTIONS, place -> place + 1)
                .map(options::formatted)
                .map(option -> new Row(
                        sent.first(option + ".key"),
                        sent.first(option + ".text.en"),
                        sent.first(option + ".text.cy"),
                        sent.first(option + ".place").strip()))
                .filter(row -> !row.en().isBlank() || !row.cy().isBlank())
                .sorted(Comparator.comparingInt(
                        row -> row.place().matches("\\d{1,3}") ? Integer.parseInt(row.place()) : Integer.MAX_VALUE))
                .toList();
        Map<String, List<String>> values = new LinkedHashMap<>(sent.values());
        values.keySet().removeIf(name -> name.startsWith(options.substring(0, options.indexOf("%d"))));
        for (int place = 0; place < rows.size(); place++) {
            String option = options.formatted(place);
            values.put(option + ".key", List.of(rows.get(place).key()));
            values.put(option + ".text.en", List.of(rows.get(place).en()));
            values.put(option + ".text.cy", List.of(rows.get(place).cy()));
            values.put(option + ".place", List.of(String.valueOf(place + 1)));
        }
        return new SubmittedForm(sent.person(), sent.path(), sent.operation(), values, sent.problems());
    }

    /** The field of the page for a problem of the input. A condition is one field, and a key is made from the text. */
    static FieldProblem place(FieldProblem problem) {
        String field = INDEX.matcher(problem.field())
                .replaceAll("[$1]")
                .replaceFirst("(^|\\.)showIf\\..*", "$1showIf")
                .replaceFirst("(options\\[\\d+])\\.key$", "$1.text.en")
                .replaceFirst("^(text|title)$", "$1.en");
        return problem.at(field);
    }
}
