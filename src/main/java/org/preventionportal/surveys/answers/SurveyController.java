package org.preventionportal.surveys.answers;

import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Survey;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SurveyController {

    private final SurveyResponses responses;

    SurveyController(SurveyResponses responses) {
        this.responses = responses;
    }

    @QueryMapping
    @Nullable
    Survey survey(@Argument String token, @Argument Language language) {
        return responses.read(token, language).orElse(null);
    }

    @MutationMapping
    SurveyPayload startSurvey(@Argument SurveyTokenInput input) {
        return responses.start(input);
    }

    @MutationMapping
    SurveyPayload saveSurveyAnswer(@Argument SaveSurveyAnswerInput input) {
        return responses.save(input);
    }

    @MutationMapping
    SurveyPayload finishSurvey(@Argument SurveyTokenInput input) {
        return responses.finish(input);
    }

    @MutationMapping
    SurveyPayload stopSurveyMail(@Argument SurveyTokenInput input) {
        return responses.stopMail(input);
    }
}
