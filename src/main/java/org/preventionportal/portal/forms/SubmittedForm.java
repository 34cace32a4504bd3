package org.preventionportal.portal.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form as a person sent it: kept until it could be carried out, so that nothing typed is lost to an error, to somebody
 * else's change or to the end of a session.
 *
 * @param person id of whoever was shown the form
 * @param path where it stands; it is sent to the page that shows it
 * @param operation the mutation that it asks for; empty for pages that ask for something of their own
 * @param values what was typed, by the path of the field in the input, in the order of the page
 * @param problems why it was not carried out; empty while it has not been tried
 */
public record SubmittedForm(
        String person, String path, String operation, Map<String, List<String>> values, List<FieldProblem> problems)
        implements Serializable {

    public static final String OPERATION = "operation";
    public static final String PERSON = "person";
    static final String VERSION = "version";

    public SubmittedForm {
        values = new LinkedHashMap<>(values);
        problems = List.copyOf(problems);
    }

    public static SubmittedForm of(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, List.of(typed)));
        return new SubmittedForm(
                first(values, PERSON), request.getRequestURI(), first(values, OPERATION), values, List.of());
    }

    public SubmittedForm with(List<FieldProblem> found) {
        return new SubmittedForm(person, path, operation, values, found);
    }

    /** Once the person has been told that somebody else has changed what the form is about. */
    public SubmittedForm withoutVersion() {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.remove(VERSION);
        return new SubmittedForm(person, path, operation, others, problems);
    }

    /** Without what was typed, which is too much to keep. */
    SubmittedForm emptied() {
        List<FieldProblem> all = Stream.concat(
                        problems.stream(),
                        Stream.of(
                                new FieldProblem("", "This was too long to be kept. Enter it again, in fewer words.")))
                .toList();
        return new SubmittedForm(person, path, operation, Map.of(), all);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Empty where nothing was typed. */
    public String first(String field) {
        return first(values, field);
    }

    private static String first(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    int size() {
        return values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }
}
