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
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.platform.Timespan;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The surveys of a time in a few numbers each, for reports: as {@link ResultReading} tells them, by three commands for
 * however many campaigns and answers.
 */
@Service
public class SurveyHeadlines {

    /** Of more a report would not speak one by one. */
    public static final int MOST = 100;

    private final Campaigns campaigns;
    private final Tallies tallies;
    private final ApplicationEventPublisher events;

    SurveyHeadlines(Campaigns campaigns, Tallies tallies, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.tallies = tallies;
        this.events = events;
    }

    /** Over all; for evaluators as it is, which the audit trail keeps, for the others with disclosure control. */
    @Surveyors
    public List<CampaignHeadlines> of(Timespan time, Caller caller) {
        return of(time, (campaign, turnout, counted) -> headlines(campaign, turnout, counted, caller));
    }

    /** Over all, with disclosure control for everybody. */
    @Surveyors
    public List<CampaignHeadlines> of(Timespan time) {
        return of(time, SurveyHeadlines::controlled);
    }

    /** How much is told of a campaign. */
    private interface Telling {

        CampaignHeadlines of(SurveyCampaign campaign, Turnout turnout, Map<String, Tally> counted);
    }

    private List<CampaignHeadlines> of(Timespan time, Telling telling) {
        List<SurveyCampaign> counted = campaigns.counted(time, MOST);
        List<CampaignId> ids = counted.stream().map(SurveyCampaign::id).toList();
        Map<CampaignId, Turnout> turnouts = tallies.turnouts(ids);
        Map<CampaignId, Map<String, Tally>> all = tallies.all(ids, false);
        return counted.stream()
                .map(campaign -> telling.of(
                        campaign,
                        Objects.requireNonNull(turnouts.get(campaign.id())),
                        Objects.requireNonNull(all.get(campaign.id()))))
                .toList();
    }

    private CampaignHeadlines headlines(
            SurveyCampaign campaign, Turnout turnout, Map<String, Tally> counted, Caller caller) {
        if (caller.has(Role.EVALUATOR) && turnout.responded() >= Partition.FEWEST) {
            events.publishEvent(
                    AuditedAct.done(caller, "surveyTotals", campaign.id().value()));
            return CampaignHeadlines.whole(campaign, turnout.exact(), Counts.exact(counted));
        }
        return controlled(campaign, turnout, counted);
    }

    private static CampaignHeadlines controlled(SurveyCampaign campaign, Turnout turnout, Map<String, Tally> counted) {
        var disclosure = new Disclosure(campaign.requireAsked().form(), counted);
        return CampaignHeadlines.whole(campaign, turnout.controlled(), Counts.controlled(disclosure));
    }

    /** Of those who say that they work in the region, for everybody with disclosure control. */
    @Surveyors
    public List<CampaignHeadlines> of(Timespan time, Region region) {
        List<SurveyCampaign> counted = campaigns.counted(time, MOST);
        Map<CampaignId, Map<String, Tally>> all =
                tallies.all(counted.stream().map(SurveyCampaign::id).toList(), true);
        return counted.stream()
                .map(campaign -> regional(campaign, Objects.requireNonNull(all.get(campaign.id())), region))
                .toList();
    }

    private static CampaignHeadlines regional(SurveyCampaign campaign, Map<String, Tally> counted, Region region) {
        var counts = Counts.of(
                new Disclosure(campaign.requireAsked().form(), counted),
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
