package org.preventionportal.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;

/** Checks that a form is shown again with everything that is wrong with it. */
class QuestionnairePartPagesTests {

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
        Page page = mock();
        when(page.reader(anyMap())).thenAnswer(call -> new InputReader(call.getArgument(0)));
        when(page.inputOf(form.operation())).thenReturn(INPUT);

        QuestionnairePartPages.send(SubmittedPart.of(form), Map.of(), page);

        var shown = ArgumentCaptor.forClass(SubmittedForm.class);
        verify(page).again(shown.capture());
        assertThat(shown.getValue().problems()).extracting(FieldProblem::field).containsExactly("showIf", "position");
    }
}
