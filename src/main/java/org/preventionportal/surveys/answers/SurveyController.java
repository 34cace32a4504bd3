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

    private final SurveyAnswering answering;

    SurveyController(SurveyAnswering answering) {
        this.answering = answering;
    }

    @QueryMapping
    @Nullable
    Survey survey(@Argument String token, @Argument Language language) {
        return answering.read(token, language).orElse(null);
    }

    @MutationMapping
    SurveyPayload startSurvey(@Argument SurveyTokenInput input) {
        return answering.start(input);
    }

    @MutationMapping
    SurveyPayload saveSurveyAnswer(@Argument SaveSurveyAnswerInput input) {
        return answering.save(input);
    }

    @MutationMapping
    SurveyPayload finishSurvey(@Argument SurveyTokenInput input) {
        return answering.finish(input);
    }

    @MutationMapping
    SurveyPayload stopSurveyMail(@Argument SurveyTokenInput input) {
        return answering.stopMail(input);
    }
}
