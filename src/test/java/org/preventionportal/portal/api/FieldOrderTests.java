package org.preventionportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.forms.FieldProblem;

class FieldOrderTests {

    private static final GraphQLInputObjectType CONTENT = GraphQLInputObjectType.newInputObject()
            .name("Content")
            .field(field -> field.name("title").type(Scalars.GraphQLString))
            .field(field -> field.name("audience").type(Scalars.GraphQLString))
            .build();

    private static final GraphQLInputObjectType INPUT = GraphQLInputObjectType.newInputObject()
            .name("Input")
            .field(field -> field.name("parts").type(GraphQLList.list(CONTENT)))
            .field(field -> field.name("content").type(GraphQLNonNull.nonNull(CONTENT)))
            .field(field -> field.name("changeNote").type(Scalars.GraphQLString))
            .build();

    @Test
    void problemsAreInTheOrderOfTheSchema() {
        assertThat(Stream.of("changeNote", "content.audience", "parts.10.title", "content.title", "parts.2.title", "")
                        .map(field -> new FieldProblem(field, "Enter something."))
                        .sorted(new FieldOrder(INPUT))
                        .map(FieldProblem::field))
                .containsExactly(
                        "", "parts.2.title", "parts.10.title", "content.title", "content.audience", "changeNote");
    }
}
