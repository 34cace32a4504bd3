package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.stereotype.Service;

/**
 * Reads a few numbers of each survey of a period for reports, with the same disclosure control as
 * {@link ResultQueries}. It takes three commands for any number of campaigns and answers.
 */
@Service
public class SurveyHeadlines {

    /** A report covers at most this number of campaigns. */
    public static final int MAX = 100;

    private final Campaigns campaigns;
    private final CountedResponses responses;

    SurveyHeadlines(Campaigns campaigns, CountedResponses responses) {
        this.campaigns = campaigns;
        this.responses = responses;
    }

    /** Overall numbers. */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time, DisclosureLevel level) {
        return counted(time, false)
                .map(counted -> CampaignHeadlines.whole(counted, level))
                .toList();
    }

    private Stream<CountedCampaign> counted(DateRange time, boolean withCells) {
        List<SurveyCampaign> counted = campaigns.counted(time, MAX);
        List<CampaignId> ids = counted.stream().map(SurveyCampaign::id).toList();
        Map<CampaignId, ResponseRate> rates = responses.responseRates(ids);
        Map<CampaignId, Map<String, ResponseCounts>> all = responses.all(ids, withCells);
        return counted.stream()
                .map(campaign -> new CountedCampaign(
                        campaign,
                        Objects.requireNonNull(rates.get(campaign.id())),
                        Objects.requireNonNull(all.get(campaign.id()))));
    }

    /** Numbers of the respondents who work in a region. */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time, Region region, DisclosureLevel level) {
        return counted(time, true)
                .map(counted -> regional(counted, region, level))
                .toList();
    }

    private static CampaignHeadlines regional(CountedCampaign counted, Region region, DisclosureLevel level) {
        var counts = counted.disclosed(level).of(List.of(Dimension.REGION), List.of(choice(region)));
        return CampaignHeadlines.regional(
                counted, counts.people(Variable.POPULATION, Set.of(Category.EVERYBODY)), counts);
    }

    /** The key of the region in questionnaires. */
    private static String choice(Region region) {
        return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
