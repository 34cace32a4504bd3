package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    SurveyHeadlines(Campaigns campaigns, CountedResponses responses, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.events = events;
    }

    /**
     * Overall numbers: exact ones for evaluators, which the audit trail records, and disclosure-controlled ones for
     * others.
     */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time, Caller caller) {
        return of(time, (campaign, rate, counted) -> headlines(campaign, rate, counted, caller));
    }

    /** Overall numbers with disclosure control for every caller. */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time) {
        return of(time, SurveyHeadlines::controlled);
    }

    /** Decides how much of a campaign is disclosed. */
    private interface Disclosing {

        CampaignHeadlines of(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counted);
    }

    private List<CampaignHeadlines> of(DateRange time, Disclosing disclosing) {
        List<SurveyCampaign> counted = campaigns.counted(time, MAX);
        List<CampaignId> ids = counted.stream().map(SurveyCampaign::id).toList();
        Map<CampaignId, ResponseRate> rates = responses.responseRates(ids);
        Map<CampaignId, Map<String, ResponseCounts>> all = responses.all(ids, false);
        return counted.stream()
                .map(campaign -> disclosing.of(
                        campaign,
                        Objects.requireNonNull(rates.get(campaign.id())),
                        Objects.requireNonNull(all.get(campaign.id()))))
                .toList();
    }

    private CampaignHeadlines headlines(
            SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counted, Caller caller) {
        if (caller.has(Role.EVALUATOR) && rate.responded() >= Partition.MIN_PEOPLE) {
            events.publishEvent(
                    AuditEvent.done(caller, "surveyTotals", campaign.id().value()));
            return CampaignHeadlines.whole(campaign, rate.exact(), Counts.exact(counted));
        }
        return controlled(campaign, rate, counted);
    }

    private static CampaignHeadlines controlled(
            SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counted) {
        var disclosure = new SurveyVariables(campaign.requireSnapshot().form(), counted).disclosure();
        return CampaignHeadlines.whole(campaign, rate.controlled(), Counts.controlled(disclosure));
    }

    /** Numbers of the respondents who work in a region, with disclosure control. */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time, Region region) {
        List<SurveyCampaign> counted = campaigns.counted(time, MAX);
        Map<CampaignId, Map<String, ResponseCounts>> all =
                responses.all(counted.stream().map(SurveyCampaign::id).toList(), true);
        return counted.stream()
                .map(campaign -> regional(campaign, Objects.requireNonNull(all.get(campaign.id())), region))
                .toList();
    }

    private static CampaignHeadlines regional(
            SurveyCampaign campaign, Map<String, ResponseCounts> counted, Region region) {
        var counts = Counts.of(
                new SurveyVariables(campaign.requireSnapshot().form(), counted).disclosure(),
                List.of(Dimension.REGION),
                List.of(choice(region)));
        return CampaignHeadlines.regional(
                campaign, counts.people(Variable.POPULATION, Set.of(Category.EVERYBODY)), counts);
    }

    /** The key of the region in questionnaires. */
    private static String choice(Region region) {
        return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
