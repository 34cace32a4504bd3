package org.preventionportal.surveys.results;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.CountedCampaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.results.SingleTaskSurveys.Kind;
import org.springframework.stereotype.Component;

/**
 * Finds the Welsh texts of questions whose results were published, as they were asked. Later changes of a questionnaire
 * do not change what was published.
 */
@Component
public class WelshQuestions {

    private static final BilingualText MEAN = new BilingualText("Mean", "Cymedr");

    private final Campaigns campaigns;
    private final CountedCampaigns counted;

    WelshQuestions(Campaigns campaigns, CountedCampaigns counted) {
        this.campaigns = campaigns;
        this.counted = counted;
    }

    /**
     * The English texts of a survey with the Welsh ones, by the keys of their questions, and of the answers to choose
     * from and the means by question and answer, as in {@code attended/yes}. What has no Welsh text is missing.
     *
     * @param survey the key of {@link CampaignHeadlines}
     * @param countedAt when its results were counted
     */
    public Map<String, Map.Entry<String, String>> of(String survey, Instant countedAt) {
        return campaigns
                .find(new CampaignId(survey))
                .or(() -> last(survey, countedAt))
                .flatMap(campaign -> Optional.ofNullable(campaign.snapshot()))
                .map(CampaignSnapshot::form)
                .stream()
                .flatMap(Form::questions)
                .filter(question -> isTranslated(question.text()))
                .flatMap(WelshQuestions::texts)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Map.Entry<String, String>>> texts(Question question) {
        BilingualText asked = question.text();
        Stream<Map.Entry<String, Map.Entry<String, String>>> answers = question.kind() == QuestionKind.NUMBER
                ? Stream.of(entry(question, Headlines.MEAN, MEAN))
                : question.choices().stream()
                        .filter(choice -> isTranslated(choice.text()))
                        .map(choice -> entry(question, choice.key(), choice.text()));
        return Stream.concat(
                Stream.of(Map.entry(question.key(), Map.entry(asked.en(), asked.in(Language.CY)))), answers);
    }

    private static Map.Entry<String, Map.Entry<String, String>> entry(
            Question question, String answer, BilingualText text) {
        return Map.entry(
                question.key() + "/" + answer,
                Map.entry(label(question, text, Language.EN), label(question, text, Language.CY)));
    }

    private static String label(Question question, BilingualText answer, Language language) {
        return Headlines.text(question.text().in(language), answer.in(language));
    }

    /** The one that opened last of those that are added up. */
    private Optional<SurveyCampaign> last(String survey, Instant countedAt) {
        var kind = Kind.of(survey);
        return counted.last(kind.questionnaire(survey), kind == Kind.BY_EMAIL, LondonTime.day(countedAt));
    }

    private static boolean isTranslated(BilingualText text) {
        return text.cy() != null && !text.cy().isBlank();
    }
}
