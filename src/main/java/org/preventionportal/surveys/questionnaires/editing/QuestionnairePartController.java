package org.preventionportal.surveys.questionnaires.editing;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves the changes of pages, questions and their conditions over GraphQL. */
@Controller
class QuestionnairePartController {

    private final QuestionnaireParts parts;

    QuestionnairePartController(QuestionnaireParts parts) {
        this.parts = parts;
    }

    @MutationMapping
    CreateQuestionnaireSectionPayload createQuestionnaireSection(@Argument CreateQuestionnaireSectionInput input) {
        return parts.createSection(input);
    }

    @MutationMapping
    QuestionnairePayload updateQuestionnaireSection(@Argument UpdateQuestionnaireSectionInput input) {
        return new QuestionnairePayload(parts.updateSection(input));
    }

    @MutationMapping
    QuestionnairePayload moveQuestionnaireSection(@Argument MoveQuestionnaireSectionInput input) {
        return new QuestionnairePayload(parts.moveSection(input));
    }

    @MutationMapping
    DeleteQuestionnaireSectionPayload deleteQuestionnaireSection(@Argument DeleteQuestionnaireSectionInput input) {
        return parts.deleteSection(input);
    }

    @MutationMapping
    CreateQuestionnaireQuestionPayload createQuestionnaireQuestion(@Argument CreateQuestionnaireQuestionInput input) {
        return parts.createQuestion(input);
    }

    @MutationMapping
    QuestionnairePayload copyBankQuestions(@Argument CopyBankQuestionsInput input) {
        return new QuestionnairePayload(parts.copyBankQuestions(input));
    }

    @MutationMapping
    QuestionnairePayload updateQuestionnaireQuestion(@Argument UpdateQuestionnaireQuestionInput input) {
        return new QuestionnairePayload(parts.updateQuestion(input));
    }

    @MutationMapping
    QuestionnairePayload moveQuestionnaireQuestion(@Argument MoveQuestionnaireQuestionInput input) {
        return new QuestionnairePayload(parts.moveQuestion(input));
    }

    @MutationMapping
    DeleteQuestionnaireQuestionPayload deleteQuestionnaireQuestion(@Argument DeleteQuestionnaireQuestionInput input) {
        return parts.deleteQuestion(input);
    }

    @MutationMapping
    QuestionnairePayload updateQuestionnaireCondition(@Argument UpdateQuestionnaireConditionInput input) {
        return new QuestionnairePayload(parts.updateCondition(input));
    }
}
