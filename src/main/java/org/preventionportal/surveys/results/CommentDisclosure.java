package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.stereotype.Component;

/** Decides to which questions comments may be shown: the results must disclose how many people answered. */
@Component
public class CommentDisclosure {

    private final CountedResponses responses;

    CommentDisclosure(CountedResponses responses) {
        this.responses = responses;
    }

    /**
     * For each campaign that is counted, whether the comments to a question may be shown, by the key of the question.
     */
    public Map<CampaignId, Predicate<String>> of(Collection<SurveyCampaign> campaigns) {
        return CountedCampaign.of(campaigns, false, responses)
                .collect(Collectors.toMap(counted -> counted.campaign().id(), CommentDisclosure::computedOnce));
    }

    /** Decides once for each question, because there are many comments to each. */
    private static Predicate<String> computedOnce(CountedCampaign counted) {
        Map<String, Boolean> known = new HashMap<>();
        return question -> known.computeIfAbsent(question, counted::disclosesWords);
    }
}
