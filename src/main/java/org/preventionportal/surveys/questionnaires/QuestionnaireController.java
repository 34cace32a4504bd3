package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class QuestionnaireController {

    private final Questionnaires questionnaires;

    QuestionnaireController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @QueryMapping
    @Nullable
    Questionnaire questionnaire(@Argument QuestionnaireId id) {
        return questionnaires.find(id).orElse(null);
    }

    @QueryMapping
    Window<Questionnaire> questionnaires(ScrollSubrange range) {
        return questionnaires.page(range);
    }

    @QueryMapping
    @Nullable
    Survey questionnairePreview(
            @Argument QuestionnaireId id, @Argument Language language, @Argument List<GivenAnswer> answers) {
        return questionnaires.preview(id, language, answers).orElse(null);
    }

    @MutationMapping
    QuestionnairePayload createQuestionnaire(@Argument CreateQuestionnaireInput input, Caller caller) {
        return new QuestionnairePayload(questionnaires.create(input, caller));
    }

    @MutationMapping
    QuestionnairePayload editQuestionnaire(@Argument UpdateQuestionnaireInput input) {
        return new QuestionnairePayload(questionnaires.edit(input));
    }

    @SchemaMapping
    List<String> untranslated(Questionnaire questionnaire) {
        return questionnaire.form().untranslated();
    }

    @SchemaMapping(typeName = "SurveyQuestionForm")
    List<Option> choices(Question question) {
        return question.choices();
    }
}
