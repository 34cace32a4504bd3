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
        assertThat(placed(Map.of(), "title")).isEqualTo("title.en");
        assertThat(placed(Map.of(), "sections.0.title")).isEqualTo("sections[0].title");
    }

    @Test
    void aProblemOfAnAnswerIsPlacedInTheRowWhereItWasTyped() {
        Map<String, List<String>> typed = Map.of(
                "options[0].text.en", List.of("Yes"),
                "options[1].text.en", List.of(" "),
                "options[2].text.cy", List.of("Na"));

        assertThat(placed(typed, "options.0.text.cy")).isEqualTo("options[0].text.cy");
        assertThat(placed(typed, "options.1.text.en")).isEqualTo("options[2].text.en");
        assertThat(placed(typed, "options.1.key")).isEqualTo("options[2].text.en");
        assertThat(placed(Map.of(), "option.key")).isEqualTo("option.text.en");
    }

    private static String placed(Map<String, List<String>> typed, String field) {
        var form = new SubmittedForm("somebody", "/", "updateQuestionnaireQuestion", typed, List.of());
        return SubmittedPart.of(form).place(new FieldProblem(field, "Wrong")).field();
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
