package org.preventionportal.portal.delivery;

import graphql.schema.GraphQLInputObjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;

/**
 * Reads an activity from its form, which has a row for each kind of people and stage. Rows without a number are left
 * out. What is wrong with a figure leads back to the row in which it was typed.
 *
 * @param kept the rows with a number by the list's field, in their order
 */
record ActivityForm(SubmittedForm form, Map<String, List<Integer>> kept) {

    private static final int ROWS = 6;
    private static final String ACTIVITY = "activity";
    private static final Map<String, String> NUMBERS =
            Map.of("activity.reach", "people", "activity.potentialReach", "count");
    private static final Pattern FIGURE = Pattern.compile("(activity\\.(?:reach|potentialReach))\\.(\\d+)\\.(.+)");

    static ActivityForm of(SubmittedForm form) {
        Map<String, List<Integer>> kept = new HashMap<>();
        NUMBERS.forEach((list, number) -> kept.put(
                list,
                IntStream.range(0, ROWS)
                        .filter(row -> !form.first("%s[%d].%s".formatted(list, row, number))
                                .isBlank())
                        .boxed()
                        .toList()));
        return new ActivityForm(form, kept);
    }

    String send(Page page) {
        Map<String, List<String>> typed = new HashMap<>(form.values());
        typed.keySet().removeIf(this::isOfBlankRow);
        var reader = new InputReader(typed);
        GraphQLInputObjectType type = page.inputOf(form.operation());
        Map<String, Object> input = reader.patch(type, ACTIVITY, InputReader.fields(type, ACTIVITY), Map.of());
        return page.send(form, reader.problems(), input, this::atItsRow);
    }

    private boolean isOfBlankRow(String name) {
        return kept.entrySet().stream()
                .anyMatch(list -> name.startsWith(list.getKey() + "[")
                        && list.getValue().stream().noneMatch(row -> name.startsWith(row(list.getKey(), row))));
    }

    private FieldProblem atItsRow(FieldProblem problem) {
        return problem.at(FIGURE.matcher(problem.field()).replaceFirst(this::named));
    }

    private String named(MatchResult figure) {
        List<Integer> rows = kept.getOrDefault(figure.group(1), List.of());
        int place = Integer.parseInt(figure.group(2));
        return place < rows.size() ? row(figure.group(1), rows.get(place)) + "." + figure.group(3) : figure.group();
    }

    private static String row(String list, int row) {
        return "%s[%d]".formatted(list, row);
    }
}
