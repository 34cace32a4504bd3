package org.preventionportal.portal.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;

/** Reads the participants from a list of addresses of people who work for organisations of one kind. */
final class ParticipantsForm {

    private static final String ADDRESSES = "addresses";
    private static final String ORGANISATION_KIND = "organisationKind";
    private static final Pattern BETWEEN = Pattern.compile("[,;]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PERSON = Pattern.compile("participants\\.(\\d+)\\.(\\w+)");

    private ParticipantsForm() {}

    static String send(Page page) {
        SubmittedForm form = page.submitted();
        List<String> addresses = form.all(ADDRESSES).stream()
                .flatMap(ParticipantsForm::addresses)
                .distinct()
                .toList();
        var reader = new InputReader(form.values());
        Map<String, Object> input =
                reader.object(page.inputOf(form.operation()), "", Map.of("participants", people(addresses, form)));
        List<FieldProblem> problems = new ArrayList<>(reader.problems());
        if (form.first(ORGANISATION_KIND).isEmpty()) {
            problems.add(new FieldProblem(ORGANISATION_KIND, "Choose where they work."));
        }
        return page.send(form, problems, input, problem -> atItsField(problem, addresses));
    }

    /** Reads what is no address as a whole, so that there is one problem about a line such as "Jo Bloggs". */
    static Stream<String> addresses(String typed) {
        return typed.lines()
                .flatMap(BETWEEN::splitAsStream)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .flatMap(part -> SPACES.splitAsStream(part).allMatch(word -> word.contains("@"))
                        ? SPACES.splitAsStream(part)
                        : Stream.of(part));
    }

    private static List<Map<String, String>> people(List<String> addresses, SubmittedForm form) {
        return addresses.stream()
                .map(address -> Map.of("email", address, ORGANISATION_KIND, form.first(ORGANISATION_KIND)))
                .toList();
    }

    /** The address itself is said, since the list has one field for all of them. */
    private static FieldProblem atItsField(FieldProblem problem, List<String> addresses) {
        Matcher person = PERSON.matcher(problem.field());
        if (person.matches() && Integer.parseInt(person.group(1)) < addresses.size()) {
            String address = addresses.get(Integer.parseInt(person.group(1)));
            return person.group(2).equals("email")
                    ? new FieldProblem(ADDRESSES, "%s: %s".formatted(address, problem.message()))
                    : new FieldProblem(ORGANISATION_KIND, problem.message());
        }
        return problem.field().equals("participants") ? new FieldProblem(ADDRESSES, problem.message()) : problem;
    }
}
