package org.preventionportal.surveys.results;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.stereotype.Component;

/** Finds the Welsh texts of questions whose results were published. */
@Component
public class WelshQuestions {

    private final Campaigns campaigns;
    private final Questionnaires questionnaires;

    WelshQuestions(Campaigns campaigns, Questionnaires questionnaires) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
    }

    /**
     * The texts of a survey by the keys of their questions. Questions without a Welsh text are missing.
     *
     * @param survey the key of {@link CampaignHeadlines}: the id of a campaign, or of a questionnaire
     */
    public Map<String, String> of(String survey) {
        Optional<Form> form = campaigns
                .find(new CampaignId(survey))
                .flatMap(campaign -> Optional.ofNullable(campaign.snapshot()))
                .map(CampaignSnapshot::form)
                .or(() -> questionnaires.find(new QuestionnaireId(survey)).map(Questionnaire::form));
        return form.stream()
                .flatMap(Form::questions)
                .filter(WelshQuestions::isTranslated)
                .collect(Collectors.toMap(
                        Question::key, question -> question.text().in(Language.CY)));
    }

    private static boolean isTranslated(Question question) {
        String welsh = question.text().cy();
        return welsh != null && !welsh.isBlank();
    }
}
