package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks what is read from lists whose first value has a control of its own. */
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

    private static InputReader reader(String... typed) {
        return new InputReader(Map.of("themes", List.of(typed)));
    }
}
