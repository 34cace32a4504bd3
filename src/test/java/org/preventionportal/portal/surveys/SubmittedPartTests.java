package org.preventionportal.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;

/** Checks that everything that is wrong with a form is found at once. */
class SubmittedPartTests {

    private static final GraphQLInputObjectType INPUT = GraphQLInputObjectType.newInputObject()
            .name("MoveQuestionnaireQuestionInput")
            .field(position -> position.name("position").type(GraphQLNonNull.nonNull(Scalars.GraphQLInt)))
            .build();

    @Test
    void aWrongConditionDoesNotHideOtherProblems() {
        var form = new SubmittedForm(
                "somebody",
                "/",
                "moveQuestionnaireQuestion",
                Map.of("showIf", List.of("one yes", "two no"), "position", List.of("first")),
                List.of());
        SubmittedPart part = SubmittedPart.of(form);
        var reader = new InputReader(part.values());

        reader.object(INPUT, "", Map.of());

        assertThat(part.problems(reader)).extracting(FieldProblem::field).containsExactly("showIf", "position");
    }
}
