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
 * The gate for words that are quoted elsewhere: with consent, to a question of which the base is told, and signed with no
 * more than at least five people share. Whoever calls has checked who asks.
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
     * Words that may be quoted.
     *
     * @param organisation kind of the organisation, where enough people share it
     * @param region likewise
     */
    public record Quote(
            String id,
            String text,
            @Nullable String organisation,
            @Nullable String region) {}

    /** Those of the comments that pass, by their ids. */
    public Map<String, Quote> find(Collection<String> ids) {
        Map<CampaignId, Optional<Disclosure>> told = new HashMap<>();
        Map<String, Quote> found = new LinkedHashMap<>();
        for (SurveyComment comment : comments.quotable(ids)) {
            boolean isTold = told.computeIfAbsent(comment.campaign(), this::disclosure)
                    .filter(disclosure -> disclosure.disclosesWords(comment.question()))
                    .isPresent();
            if (isTold) {
                found.put(
                        comment.id(),
                        new Quote(comment.id(), comment.text(), comment.organisation(), comment.region()));
            }
        }
        return found;
    }

    private Optional<Disclosure> disclosure(CampaignId id) {
        return campaigns
                .find(id)
                .filter(SurveyCampaign::isCounted)
                .map(campaign -> new Disclosure(campaign.requireSnapshot().form(), responses.totals(id)));
    }
}
