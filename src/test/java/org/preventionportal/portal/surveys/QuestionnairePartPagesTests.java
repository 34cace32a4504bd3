package org.preventionportal.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preventionportal.documents.Contract;

/** Checks that a page sends every field of a part that can change: what is left out stays. */
class QuestionnairePartPagesTests {

    @Test
    void everyFieldIsSent() {
        assertThat(optional("UpdateQuestionnaireSectionInput"))
                .containsExactlyInAnyOrderElementsOf(QuestionnairePartPages.SECTION_FIELDS);
        assertThat(optional("UpdateQuestionnaireQuestionInput"))
                .containsExactlyInAnyOrderElementsOf(QuestionnairePartPages.QUESTION_FIELDS);
    }

    private static List<String> optional(String input) {
        var type = (GraphQLInputObjectType)
                Objects.requireNonNull(Contract.schema().getType(input));
        return type.getFieldDefinitions().stream()
                .filter(field -> !GraphQLTypeUtil.isNonNull(field.getType()))
                .map(GraphQLInputObjectField::getName)
                .toList();
    }
}
