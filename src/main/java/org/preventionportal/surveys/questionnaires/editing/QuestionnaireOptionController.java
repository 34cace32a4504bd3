package org.preventionportal.surveys.questionnaires.editing;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves the changes of options over GraphQL. */
@Controller
class QuestionnaireOptionController {

    private final QuestionnaireOptions options;

    QuestionnaireOptionController(QuestionnaireOptions options) {
        this.options = options;
    }

    @MutationMapping
    CreateQuestionnaireOptionPayload createQuestionnaireOption(@Argument CreateQuestionnaireOptionInput input) {
        return options.create(input);
    }

    @MutationMapping
    QuestionnairePayload updateQuestionnaireOption(@Argument UpdateQuestionnaireOptionInput input) {
        return new QuestionnairePayload(options.update(input));
    }

    @MutationMapping
    QuestionnairePayload moveQuestionnaireOption(@Argument MoveQuestionnaireOptionInput input) {
        return new QuestionnairePayload(options.move(input));
    }

    @MutationMapping
    DeleteQuestionnaireOptionPayload deleteQuestionnaireOption(@Argument DeleteQuestionnaireOptionInput input) {
        return options.delete(input);
    }
}
