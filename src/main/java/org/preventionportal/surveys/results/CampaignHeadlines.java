package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.Id;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyNote;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * What a report quotes of a survey: who answered, how many agree, and who they are.
 *
 * @param invited null for an open link, and where only a region is looked at, as the other two are then
 * @param remarks what readers should know of the survey as a whole
 */
public record CampaignHeadlines(
        Id campaign,
        String name,
        Id questionnaire,
        @Nullable DisclosedNumber invited,
        DisclosedNumber responded,
        @Nullable DisclosedNumber complete,
        @Nullable DisclosedNumber partial,
        List<Headline> headlines,
        List<String> remarks) {

    /**
     * People who agree with a statement, or describe themselves so.
     *
     * @param choice how they describe themselves; null where they agree
     * @param text the question, and the choice where there is one
     * @param base who answered other than not applicable
     * @param remarks what readers should know of the question
     */
    public record Headline(
            String question,
            @Nullable String choice,
            String text,
            DisclosedNumber people,
            DisclosedNumber base,
            DisclosedNumber percent,
            List<String> remarks) {}

    static CampaignHeadlines whole(SurveyCampaign campaign, DisclosedResponseRate turnout, Counts counts) {
        return new CampaignHeadlines(
                campaign.id(),
                campaign.plan().name(),
                campaign.plan().questionnaireId(),
                turnout.invited(),
                turnout.responded(),
                turnout.complete(),
                turnout.partial(),
                headlines(campaign, counts, true),
                remarks(campaign, null));
    }

    /** Of a region only how many answered is told, and how many of them agree. */
    static CampaignHeadlines regional(SurveyCampaign campaign, DisclosedNumber responded, Counts counts) {
        return new CampaignHeadlines(
                campaign.id(),
                campaign.plan().name(),
                campaign.plan().questionnaireId(),
                null,
                responded,
                null,
                null,
                headlines(campaign, counts, false),
                remarks(campaign, null));
    }

    private static List<Headline> headlines(SurveyCampaign campaign, Counts counts, boolean ofRespondents) {
        return campaign.requireSnapshot()
                .form()
                .questions()
                .filter(question ->
                        question.kind() == QuestionKind.LIKERT || (ofRespondents && question.dimension() != null))
                .map(question -> QuestionResult.of(question, counts))
                .flatMap(result -> headlines(result, remarks(campaign, result.id())))
                .toList();
    }

    private static Stream<Headline> headlines(QuestionResult result, List<String> remarks) {
        if (result.agree() != null) {
            return Stream.of(new Headline(
                    result.id(),
                    null,
                    result.text(),
                    result.agree().people(),
                    result.answered(),
                    result.agree().percent(),
                    remarks));
        }
        return result.choices().stream()
                .map(choice -> new Headline(
                        result.id(),
                        choice.id(),
                        "%s %s".formatted(result.text(), choice.text()),
                        choice.people(),
                        result.answered(),
                        Objects.requireNonNull(choice.percent()),
                        remarks));
    }

    private static List<String> remarks(SurveyCampaign campaign, @Nullable String question) {
        return campaign.remarks().stream()
                .filter(note -> Objects.equals(note.question(), question))
                .map(SurveyNote::text)
                .toList();
    }
}
