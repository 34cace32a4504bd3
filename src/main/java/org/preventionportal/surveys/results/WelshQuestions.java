package org.preventionportal.surveys.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.SingleTaskSurveys.Kind;
import org.springframework.stereotype.Component;

/**
 * Finds the Welsh texts of questions whose results were published, as they were asked. Later changes of a questionnaire
 * do not change what was published.
 */
@Component
public class WelshQuestions {

    private final Campaigns campaigns;

    WelshQuestions(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * The texts of a survey by the keys of their questions. Questions without a Welsh text are missing.
     *
     * @param survey the key of {@link CampaignHeadlines}
     * @param countedAt when its results were counted
     */
    public Map<String, String> of(String survey, Instant countedAt) {
        return campaigns
                .find(new CampaignId(survey))
                .or(() -> last(survey, countedAt))
                .flatMap(campaign -> Optional.ofNullable(campaign.snapshot()))
                .map(CampaignSnapshot::form)
                .stream()
                .flatMap(Form::questions)
                .filter(WelshQuestions::isTranslated)
                .collect(Collectors.toMap(
                        Question::key, question -> question.text().in(Language.CY)));
    }

    /** The one that opened last of those that are added up. */
    private Optional<SurveyCampaign> last(String survey, Instant countedAt) {
        var kind = Kind.of(survey);
        return campaigns.lastCounted(
                kind.questionnaire(survey), kind == Kind.BY_EMAIL, LocalDate.ofInstant(countedAt, LondonTime.ZONE));
    }

    private static boolean isTranslated(Question question) {
        String welsh = question.text().cy();
        return welsh != null && !welsh.isBlank();
    }
}
