package org.preventionportal.surveys.results;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.stereotype.Component;

/** The results of all campaigns that are counted, as they may leave the service; whoever calls has checked who asks. */
@Component
public class SurveyRecords {

    private final Campaigns campaigns;
    private final CountedResponses responses;

    SurveyRecords(Campaigns campaigns, CountedResponses responses) {
        this.campaigns = campaigns;
        this.responses = responses;
    }

    /**
     * A number.
     *
     * @param question its name; empty where it is of the whole campaign
     * @param by what the group is one of; null over all
     * @param group name of a choice
     * @param choice name of the choice that is counted
     */
    public record Row(
            String campaign,
            String question,
            @Nullable Dimension by,
            @Nullable String group,
            String measure,
            @Nullable String choice,
            DisclosedNumber value) {

        private static Row of(CampaignId campaign, ExportRow row) {
            Long value = row.value();
            return new Row(
                    campaign.value(),
                    row.questionId(),
                    row.by(),
                    row.group() == null ? null : row.group().id(),
                    row.measure(),
                    row.choice() == null ? null : row.choice().id(),
                    value == null
                            ? DisclosedNumber.suppressed(SuppressionReason.PUBLISHED)
                            : DisclosedNumber.of(value));
        }
    }

    public long count() {
        return campaigns.countCounted();
    }

    /** The rows of one campaign after the other. */
    public void forEach(Consumer<List<Row>> action) {
        campaigns.forEachCounted(campaign -> action.accept(rows(campaign)));
    }

    private List<Row> rows(SurveyCampaign campaign) {
        var disclosure = new Disclosure(campaign.requireSnapshot().form(), responses.whole(campaign.id()));
        return ExportRow.all(campaign, responses.responseRate(campaign.id()), disclosure).stream()
                .map(row -> Row.of(campaign.id(), row))
                .toList();
    }
}
