package org.preventionportal.portal.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.NoChildConfirmation;

/**
 * Holds a form as a person sent it, until it has been carried out. So an error, a colleague's change or the end of a
 * session loses nothing that the person typed.
 *
 * @param person id of the person who was shown the form
 * @param path path of the page that shows the form and receives it
 * @param operation the mutation that the form calls; empty for pages that handle their form themselves
 * @param values the typed values by the path of the field in the input, in the order of the page
 * @param problems why the form was not carried out; empty if it has not been tried
 */
public record SubmittedForm(
        String person, String path, String operation, Map<String, List<String>> values, List<FieldProblem> problems) {

    public static final String OPERATION = "operation";
    public static final String PERSON = "person";
    static final String VERSION = "version";
    static final String SHARING_VERSION = "sharingVersion";

    /** What pages put into their forms themselves. */
    private static final Set<String> UNTYPED = Set.of(
            OPERATION, PERSON, VERSION, SHARING_VERSION, "next", "list", "finishLater", "idempotencyKey", "_csrf");

    /** What to say of fields that the API fills in, by operation. A page fills them in too, for people to see. */
    static final Map<String, Map<String, String>> FILLED_IN = Map.of(
            "acceptTask", Map.of("officerId", InputReader.CHOOSE),
            "assignTask", Map.of("officerId", InputReader.CHOOSE),
            "completeTask", Map.of("completedOn", InputReader.NO_DATE),
            "closeTask", Map.of("endedOn", InputReader.NO_DATE),
            "recordOutcome", Map.of("outcome.observedOn", InputReader.NO_DATE),
            "amendOutcome", Map.of("outcome.observedOn", InputReader.NO_DATE),
            "createEventForm", Map.of("cap", InputReader.NO_NUMBER),
            "extendSurveyCampaign", Map.of("cap", InputReader.NO_NUMBER));

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

    /** Returns the form with these problems, in the order of the page. */
    public SubmittedForm with(List<FieldProblem> found) {
        Map<FieldProblem, Integer> places = new LinkedHashMap<>();
        for (FieldProblem problem : found) {
            int furthest = places.values().stream().reduce(0, Math::max);
            places.put(problem, placeOf(problem.field(), furthest));
        }
        List<FieldProblem> ordered =
                found.stream().sorted(Comparator.comparing(places::get)).toList();
        return new SubmittedForm(person, path, operation, values, ordered);
    }

    /** @param otherwise for a field that a browser leaves out, since nothing is ticked */
    private int placeOf(String field, int otherwise) {
        List<String> names = List.copyOf(values.keySet());
        return IntStream.range(0, names.size())
                .filter(place -> TypedValues.within(field).test(names.get(place)))
                .findFirst()
                .orElse(otherwise);
    }

    /** Whether a field that the person could fill in has a value. The ids in the address come from the page. */
    boolean isAnythingTyped() {
        return values.entrySet().stream()
                .filter(field -> !UNTYPED.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(value -> !value.isBlank() && !(path + "/").contains("/" + value + "/"));
    }

    /** For the next attempt, after the person has read that somebody else changed the object. */
    public SubmittedForm withoutVersion() {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.remove(VERSION);
        others.remove(SHARING_VERSION);
        return new SubmittedForm(person, path, operation, others, problems);
    }

    /** The problems of fields that were emptied although the API would fill them in. */
    public List<FieldProblem> emptiedFields() {
        var typed = new TypedValues(values);
        return FILLED_IN.getOrDefault(operation, Map.of()).entrySet().stream()
                .filter(field -> typed.isInForm(field.getKey()) && typed.isBlank(field.getKey()))
                .map(field -> new FieldProblem(field.getKey(), field.getValue()))
                .toList();
    }

    /** The form without its values, which are too long to keep. */
    SubmittedForm emptied() {
        List<FieldProblem> all = Stream.concat(
                        problems.stream(),
                        Stream.of(new FieldProblem("", "Your text is too long. Enter it again in fewer words.")))
                .toList();
        return new SubmittedForm(person, path, operation, Map.of(), all);
    }

    /** What the person has confirmed about this form, as extensions of its request. */
    public Map<String, Object> confirmation() {
        return first(NoChildConfirmation.EXTENSION).isEmpty() ? Map.of() : Map.of(NoChildConfirmation.EXTENSION, true);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Empty if nothing was typed. */
    public String first(String field) {
        return first(values, field);
    }

    private static String first(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    int size() {
        return values.keySet().stream().mapToInt(this::size).sum();
    }

    int size(String field) {
        return all(field).stream().mapToInt(String::length).sum();
    }
}
