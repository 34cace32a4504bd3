package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks what is read from lists whose first value has a control of its own, and what becomes of blank fields. */
class InputReaderTests {

    private static final GraphQLList THEMES = GraphQLList.list(
            GraphQLEnumType.newEnum().name("Theme").value("ONE").value("TWO").build());

    @Test
    void theMainOneIsRequiredIfOthersAreTicked() {
        InputReader reader = reader("", "ONE", "TWO");
        assertThat(reader.read(THEMES, "themes")).isNull();
        assertThat(reader.problems()).extracting(FieldProblem::field).containsExactly("themes");
    }

    @Test
    void theMainOneComesFirst() {
        assertThat(reader("TWO", "ONE").read(THEMES, "themes")).isEqualTo(List.of("TWO", "ONE"));
    }

    @Test
    void noneNeedsToBeChosen() {
        InputReader reader = reader("");
        assertThat(reader.read(THEMES, "themes")).isNull();
        assertThat(reader.problems()).isEmpty();
    }

    /** The check beside unreadable fields does not know the defaults of the schema. */
    @Test
    void aBlankFieldHasTheDefaultOfTheSchema() {
        var type = GraphQLInputObjectType.newInputObject()
                .name("Tasks")
                .field(field -> field.name("themes")
                        .type(GraphQLNonNull.nonNull(THEMES))
                        .defaultValueProgrammatic(List.of()))
                .field(field -> field.name("title").type(Scalars.GraphQLString))
                .build();

        assertThat(reader("").object(type, "", Map.of())).containsExactly(entry("themes", List.of()));
    }

    /** The page shows the default, so a person who empties the field wants something else. */
    @Test
    void aNumberThatTheSchemaWouldFillInIsAskedForIfItWasEmptied() {
        var number = GraphQLNonNull.nonNull(Scalars.GraphQLInt);
        var reminders = GraphQLInputObjectType.newInputObject()
                .name("Reminders")
                .field(field -> field.name("maxCount").type(number))
                .build();
        var type = GraphQLInputObjectType.newInputObject()
                .name("Plan")
                .field(field -> field.name("weeks").type(number).defaultValueProgrammatic(4))
                .field(field -> field.name("people").type(number).defaultValueProgrammatic(0))
                .field(field -> field.name("reminders")
                        .type(GraphQLNonNull.nonNull(reminders))
                        .defaultValueProgrammatic(Map.of("maxCount", 2)))
                .build();
        List<String> emptied = List.of("");

        var reader = new InputReader(Map.of("weeks", emptied, "people", emptied, "reminders.maxCount", emptied));
        assertThat(reader.object(type, "", Map.of())).containsEntry("people", 0);
        assertThat(reader.problems())
                .containsExactly(
                        new FieldProblem("weeks", InputReader.NO_NUMBER),
                        new FieldProblem("reminders.maxCount", InputReader.NO_NUMBER));

        assertThat(new InputReader(Map.of()).object(type, "", Map.of()))
                .as("the form has none of the fields")
                .containsEntry("weeks", 4)
                .containsEntry("reminders", Map.of("maxCount", 2));
    }

    @Test
    void aTaskThatWasNotChosenIsNamedBesideOtherProblems() {
        GraphQLNonNull id = GraphQLNonNull.nonNull(Scalars.GraphQLID);
        var alone = new InputReader(Map.of());
        assertThat(alone.read(id, "taskId")).isEqualTo("");
        assertThat(alone.problems()).isEmpty();

        var reader = new InputReader(Map.of());
        reader.read(id, "taskId");
        reader.read(GraphQLNonNull.nonNull(Scalars.GraphQLInt), "cap");
        assertThat(reader.problems()).extracting(FieldProblem::field).containsExactly("taskId", "cap");
    }

    @Test
    void aChangeEmptiesWhatWasLeftBlankAndLeavesOutWhatTheFormDidNotHave() {
        var type = GraphQLInputObjectType.newInputObject()
                .name("Changes")
                .field(field -> field.name("title").type(Scalars.GraphQLString))
                .field(field -> field.name("link").type(Scalars.GraphQLString))
                .field(field -> field.name("summary").type(Scalars.GraphQLString))
                .field(field -> field.name("themes").type(THEMES))
                .build();
        var reader = new InputReader(Map.of("content.title", List.of("A guide"), "content.link", List.of(" ")));

        assertThat(reader.changes(type, "content", List.of("title", "link", "summary", "themes")))
                .as("a form has no field for a list without a ticked box")
                .containsOnly(entry("title", "A guide"), entry("link", null), entry("themes", null));
    }

    @Test
    void changesOfAnInputItselfAreSentWithItsOtherFields() {
        var type = GraphQLInputObjectType.newInputObject()
                .name("Input")
                .field(field -> field.name("version").type(GraphQLNonNull.nonNull(Scalars.GraphQLInt)))
                .field(field -> field.name("heading").type(Scalars.GraphQLString))
                .field(field -> field.name("text").type(Scalars.GraphQLString))
                .field(field -> field.name("note").type(Scalars.GraphQLString))
                .build();
        var reader = new InputReader(Map.of("version", List.of("3"), "heading", List.of("New"), "text", List.of(" ")));

        assertThat(reader.patch(type, "", List.of("heading", "text", "note"), Map.of()))
                .containsOnly(entry("version", 3), entry("heading", "New"), entry("text", null));
    }

    @Test
    void aDeletionPassesOverTheFieldsOfAnUpdateOnTheSamePage() {
        var type = GraphQLInputObjectType.newInputObject()
                .name("Input")
                .field(field -> field.name("version").type(GraphQLNonNull.nonNull(Scalars.GraphQLInt)))
                .build();

        assertThat(new InputReader(Map.of("version", List.of("3"))).patch(type, "", List.of("heading"), Map.of()))
                .containsOnly(entry("version", 3));
    }

    @Test
    void requiredTextsThatAreBlankAreNamedOnlyBesideOtherProblems() {
        var type = GraphQLInputObjectType.newInputObject()
                .name("Input")
                .field(field -> field.name("reason").type(GraphQLNonNull.nonNull(Scalars.GraphQLString)))
                .field(field -> field.name("points").type(GraphQLNonNull.nonNull(Scalars.GraphQLInt)))
                .build();

        assertThat(fields(type, Map.of("points", List.of("none")))).containsExactly("reason", "points");
        assertThat(fields(type, Map.of("points", List.of("9")))).isEmpty();
    }

    private static List<String> fields(GraphQLInputObjectType type, Map<String, List<String>> typed) {
        var reader = new InputReader(typed);
        reader.object(type, "", Map.of());
        return reader.problems().stream().map(FieldProblem::field).toList();
    }

    private static InputReader reader(String... typed) {
        return new InputReader(Map.of("themes", List.of(typed)));
    }
}
