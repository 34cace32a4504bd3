package org.preventionportal.surveys.answers;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyCampaignPayload;
import org.preventionportal.surveys.questionnaires.Language;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves surveys to respondents over GraphQL, and paper forms to those who type them in. */
@Controller
class SurveyController {

    private final SurveyResponses responses;
    private final PaperResponses paper;

    SurveyController(SurveyResponses responses, PaperResponses paper) {
        this.responses = responses;
        this.paper = paper;
    }

    @QueryMapping
    @Nullable
    Survey survey(@Argument String token, @Argument Language language) {
        return responses.read(token, language).orElse(null);
    }

    @SchemaMapping(typeName = "SurveyCampaign")
    @Nullable
    Survey paperForm(SurveyCampaign campaign, @Argument Language language, Caller caller) {
        return paper.form(campaign, language, caller).orElse(null);
    }

    @MutationMapping
    SurveyCampaignPayload recordPaperResponse(@Argument RecordPaperResponseInput input, Caller caller) {
        return new SurveyCampaignPayload(paper.record(input, caller));
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
