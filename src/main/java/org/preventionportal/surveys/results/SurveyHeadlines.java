package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The surveys of a time in a few numbers each, for reports: as {@link ResultQueries} tells them, by three commands for
 * however many campaigns and answers.
 */
@Service
public class SurveyHeadlines {

    /** Of more a report would not speak one by one. */
    public static final int MAX = 100;

    private final Campaigns campaigns;
    private final CountedResponses responses;
    private final ApplicationEventPublisher events;

    SurveyHeadlines(Campaigns campaigns, CountedResponses responses, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.events = events;
    }

    /** Over all; for evaluators as it is, which the audit trail keeps, for the others with disclosure control. */
    @Surveyors
    public List<CampaignHeadlines> of(DateRange time, Caller caller) {
        return of(time, (campaign, rate, counted) -> headlines(campaign, rate, counted, caller));
    }

    /** Over all, with disclosure control for everybody. */
    @Surveyors
    public List<CampaignHeadlines> of(DateRange time) {
        return of(time, SurveyHeadlines::controlled);
    }

    /** How much is told of a campaign. */
    private interface Disclosing {

        CampaignHeadlines of(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counted);
    }

    private List<CampaignHeadlines> of(DateRange time, Disclosing disclosing) {
        List<SurveyCampaign> counted = campaigns.counted(time, MAX);
        List<CampaignId> ids = counted.stream().map(SurveyCampaign::id).toList();
        Map<CampaignId, ResponseRate> turnouts = responses.responseRates(ids);
        Map<CampaignId, Map<String, ResponseCounts>> all = responses.all(ids, false);
        return counted.stream()
                .map(campaign -> disclosing.of(
                        campaign,
                        Objects.requireNonNull(turnouts.get(campaign.id())),
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
        var disclosure = new Disclosure(campaign.requireSnapshot().form(), counted);
        return CampaignHeadlines.whole(campaign, rate.controlled(), Counts.controlled(disclosure));
    }

    /** Of those who say that they work in the region, for everybody with disclosure control. */
    @Surveyors
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
                new Disclosure(campaign.requireSnapshot().form(), counted),
                List.of(Dimension.REGION),
                List.of(choice(region)));
        return CampaignHeadlines.regional(
                campaign, counts.people(Variable.POPULATION, Set.of(Category.EVERYBODY)), counts);
    }

    /** Questionnaires call regions like that. */
    private static String choice(Region region) {
        return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
