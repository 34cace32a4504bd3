package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.documents.Contract;
import org.preventionportal.portal.PageForms.Form;
import org.preventionportal.support.SourceFiles;

/** Tests that a page accepts the mutations of its own forms, and no others. */
class PageMutationsTests {

    private static final Path CODE = Path.of("src/main/java/org/preventionportal/portal");

    private static final GraphQLSchema SCHEMA = Contract.schema();

    private static final Pattern MAPPING =
            Pattern.compile("(?s)@(\\w+)Mapping\\(([^)]*)\\)(.*?)(?=@\\w+Mapping\\(|\\z)");
    private static final Pattern ADDRESS = Pattern.compile("path = \"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SUBJECT = Pattern.compile("subject = \"(\\w+)\"");
    private static final Pattern ACCEPTED = Pattern.compile("\"([a-z]\\w+)\"");
    private static final Pattern SHOWN =
            Pattern.compile("(?:\\.(?:show|view|plain|showPlain)|planForm)\\(\\s*\"([a-z-]+/[a-z-]+)\"");
    private static final Pattern VIEW = Pattern.compile(" VIEW = \"([a-z/-]+)\"");
    private static final Pattern NAMED = Pattern.compile("forms\\.of\\(([^)]*)\\)|operation=\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'([a-z]\\w+)'");

    /** Forms that send a file, which is not a mutation. */
    private static final Set<String> FILES = Set.of("sendImportFile", "uploadSurveyAudience");

    /** Forms that narrow a list, find or try something out. They are sent with GET, unless an address is in them. */
    private static final Set<String> READING = Set.of(
            "filter",
            "queue",
            "breakdown",
            "priorityPolicyPreview",
            "programmeIndicators",
            "personalData",
            "auditTrail",
            "findPerson");

    /** A form that shows nothing that was typed. */
    private static final Set<String> EMPTY = Set.of("more");

    /** The templates of a request's steps, which the code names by the step. */
    private static final Map<String, List<String>> STEPS = Map.of(
            "/requests/{id}/{step}",
            List.of("requests/need", "requests/themes", "requests/people", "requests/intelligence", "requests/lasting"),
            "/requests/{id}/check",
            List.of("requests/check"));

    /** Mutations of something else on the page than what its address names, such as a task in a plan. */
    private static final Map<String, Set<String>> OF_SOMETHING_ELSE = Map.of(
            "/tasks/{id}/participants", Set.of("optOutParticipant"),
            "/planning/plans/{id}", Set.of("acceptTask", "assignTask", "deferTask"));

    /** The step of a request, and the campaign of a comment, which are no fields of their forms. */
    private static final Set<String> NO_FIELDS = Set.of("step", "campaign");

    /**
     * A mapping of a page, as the code of its controller has it.
     *
     * @param named the fields of the inputs that the address names, the subject instead of {@code id}
     */
    record Mapping(String address, Set<String> named, Set<String> accepted, List<String> templates) {}

    static Stream<Mapping> mappings() {
        return SourceFiles.below(CODE, "Pages.java").stream()
                .map(SourceFiles::read)
                .flatMap(code -> MAPPING.matcher(code)
                        .results()
                        .filter(mapping -> mapping.group(1).equals("Page"))
                        .map(mapping -> mapping(mapping, code)));
    }

    private static Mapping mapping(MatchResult found, String code) {
        String address = all(ADDRESS, found.group(2)).getFirst();
        List<String> templates = new ArrayList<>(STEPS.getOrDefault(address, List.of()));
        templates.addAll(all(SHOWN, found.group(3)));
        if (found.group(3).contains("(VIEW)")) {
            templates.addAll(all(VIEW, code));
        }
        String accepted = found.group(2).substring(found.group(2).indexOf("accepts"));
        Set<String> named = Stream.concat(
                        all(VARIABLE, address).stream().filter(variable -> !variable.equals("id")),
                        all(SUBJECT, found.group(2)).stream())
                .collect(Collectors.toSet());
        return new Mapping(address, named, Set.copyOf(all(ACCEPTED, accepted)), templates);
    }

    @Test
    void everyPageIsCompared() {
        assertThat(mappings()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aPageAcceptsWhatItsFormsSend(Mapping mapping) {
        List<Form> forms = mapping.templates().stream()
                .flatMap(page -> PageForms.of(page).stream())
                .toList();
        assertThat(forms).allSatisfy(form -> assertThat(form.operations()).isNotEmpty());
        assertThat(forms.stream().flatMap(form -> form.operations().stream()).collect(Collectors.toSet()))
                .isEqualTo(mapping.accepted());
    }

    static Stream<Mapping> mappingsOfAnObject() {
        return mappings()
                .filter(mapping -> mapping.address().contains("{")
                        && !FILES.containsAll(mapping.accepted())
                        && !READING.containsAll(mapping.accepted()));
    }

    /** {@code FormGuard} compares the fields that the address names with the address. */
    @ParameterizedTest
    @MethodSource("mappingsOfAnObject")
    void anAddressNamesWhatItsFormsChange(Mapping mapping) {
        Set<String> mutations = new HashSet<>(mapping.accepted());
        mutations.removeAll(OF_SOMETHING_ELSE.getOrDefault(mapping.address(), Set.of()));
        assertThat(mutations)
                .allSatisfy(
                        mutation -> assertThat(required(mutation)).as(mutation).containsAnyElementsOf(mapping.named()));
        assertThat(mapping.named())
                .allSatisfy(field -> assertThat(NO_FIELDS.contains(field)
                                || mapping.accepted().stream()
                                        .flatMap(PageMutationsTests::input)
                                        .anyMatch(sent -> sent.getName().equals(field)))
                        .as(field)
                        .isTrue());
    }

    /** So that a misspelt name is not taken for a form that sends nothing. */
    @Test
    void everyFormIsNamedAfterAMutation() {
        Set<String> known = SCHEMA.getMutationType().getFieldDefinitions().stream()
                .map(mutation -> mutation.getName())
                .collect(Collectors.toSet());
        Stream.of(FILES, READING, EMPTY).forEach(known::addAll);
        assertThat(SourceFiles.below(PageForms.PAGES, ".html").stream()
                        .flatMap(page -> NAMED.matcher(SourceFiles.read(page)).results())
                        .flatMap(form -> all(NAME, form.group()).stream()))
                .hasSizeGreaterThan(100)
                .isSubsetOf(known);
    }

    private static Set<String> required(String mutation) {
        return input(mutation)
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                .map(GraphQLInputObjectField::getName)
                .collect(Collectors.toSet());
    }

    /** The fields of a mutation's input; none if it is the name of a form that sends a file. */
    private static Stream<GraphQLInputObjectField> input(String mutation) {
        GraphQLFieldDefinition field = SCHEMA.getMutationType().getFieldDefinition(mutation);
        return field == null
                ? Stream.empty()
                : ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(
                                field.getArgument("input").getType()))
                        .getFieldDefinitions().stream();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
