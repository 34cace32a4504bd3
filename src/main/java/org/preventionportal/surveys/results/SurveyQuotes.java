package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.stereotype.Component;

/**
 * Finds comments that may be quoted elsewhere: with consent, to a question of which the base is disclosed, and
 * attributed only as far as at least five people share it. The calling module must have checked the caller's role.
 */
@Component
public class SurveyQuotes {

    private final Campaigns campaigns;
    private final CountedResponses responses;
    private final SurveyComments comments;

    SurveyQuotes(Campaigns campaigns, CountedResponses responses, SurveyComments comments) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.comments = comments;
    }

    /**
     * A comment that may be quoted.
     *
     * @param organisationKind the kind of organisation; null if fewer than five people share it
     * @param region null if fewer than five people share it
     */
    public record SurveyQuote(
            String commentId,
            String text,
            @Nullable String organisationKind,
            @Nullable String region) {}

    /** The comments that may be quoted, by their ids. */
    public Map<String, SurveyQuote> find(Collection<String> ids) {
        Map<CampaignId, Optional<CountedCampaign>> surveys = new HashMap<>();
        Map<String, SurveyQuote> found = new LinkedHashMap<>();
        for (SurveyComment comment : comments.quotable(ids)) {
            boolean isQuotable = surveys.computeIfAbsent(comment.campaign(), this::counted)
                    .filter(survey -> survey.disclosesWords(comment.question()))
                    .isPresent();
            if (isQuotable) {
                found.put(
                        comment.id(),
                        new SurveyQuote(comment.id(), comment.text(), comment.organisationKind(), comment.region()));
            }
        }
        return found;
    }

    private Optional<CountedCampaign> counted(CampaignId id) {
        return campaigns
                .find(id)
                .filter(SurveyCampaign::isCounted)
                .map(campaign -> new CountedCampaign(campaign, responses.responseRate(id), responses.totals(id)));
    }
}
