package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CountedCampaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.stereotype.Component;

/**
 * Reads the results of all counted campaigns as they may leave the service. The calling module must have checked the
 * caller's role.
 */
@Component
public class SurveyRecords {

    private final CountedCampaigns campaigns;
    private final CountedResponses responses;

    SurveyRecords(CountedCampaigns campaigns, CountedResponses responses) {
        this.campaigns = campaigns;
        this.responses = responses;
    }

    /**
     * One number of the results.
     *
     * @param question key of the question; empty for the whole campaign
     * @param dimension what the group is one of; null for overall results
     * @param group key of the choice that defines the group
     * @param choice key of the choice that is counted
     */
    public record Row(
            String campaign,
            String question,
            @Nullable Dimension dimension,
            @Nullable String group,
            String measure,
            @Nullable String choice,
            DisclosedNumber value) {

        private static Row of(CampaignId campaign, ExportRow row) {
            return new Row(
                    campaign.value(),
                    row.questionKey(),
                    row.dimension(),
                    row.group() == null ? null : row.group().key(),
                    row.measure(),
                    row.choice() == null ? null : row.choice().key(),
                    Objects.requireNonNullElse(
                            row.value(), DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TEN)));
        }
    }

    public long count() {
        return campaigns.count();
    }

    /** Passes the rows of each campaign to the action. */
    public void forEach(Consumer<List<Row>> action) {
        campaigns.forEach(campaign -> action.accept(rows(campaign)));
    }

    private List<Row> rows(SurveyCampaign campaign) {
        var counted =
                new CountedCampaign(campaign, responses.responseRate(campaign.id()), responses.whole(campaign.id()));
        return ExportRow.all(counted).stream()
                .map(row -> Row.of(campaign.id(), row))
                .toList();
    }
}
