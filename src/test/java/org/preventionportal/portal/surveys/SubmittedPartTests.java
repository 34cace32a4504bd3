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

/** Checks how a submitted page or question becomes an input, and where its problems are shown. */
class SubmittedPartTests {

    private static final GraphQLInputObjectType INPUT = GraphQLInputObjectType.newInputObject()
            .name("MoveQuestionnaireQuestionInput")
            .field(position -> position.name("position").type(GraphQLNonNull.nonNull(Scalars.GraphQLInt)))
            .build();

    @Test
    void noTickedAnswerAsksEverybody() {
        var form = new SubmittedForm("somebody", "/", "updateQuestionnaireSection", Map.of(), List.of());

        assertThat(SubmittedPart.of(form).values()).containsEntry("showIf", List.of());
    }

    @Test
    void aProblemOfAWholeTextIsPlacedAtItsEnglish() {
        assertThat(SubmittedPart.place(new FieldProblem("title", "Missing")).field())
                .isEqualTo("title.en");
        assertThat(SubmittedPart.place(new FieldProblem("sections.0.title", "Missing"))
                        .field())
                .isEqualTo("sections[0].title");
    }

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
