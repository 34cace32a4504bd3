package org.preventionportal.surveys.answers;

import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Survey;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves surveys to respondents over GraphQL. */
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
    SurveyPayload startSurvey(@Argument StartSurveyInput input) {
        return responses.start(input);
    }

    @MutationMapping
    SurveyPayload saveSurveyAnswers(@Argument SaveSurveyAnswersInput input) {
        return responses.save(input);
    }

    @MutationMapping
    SurveyPayload finishSurvey(@Argument FinishSurveyInput input) {
        return responses.finish(input);
    }

    @MutationMapping
    SurveyPayload optOutOfSurveys(@Argument OptOutOfSurveysInput input) {
        return responses.optOut(input);
    }
}
