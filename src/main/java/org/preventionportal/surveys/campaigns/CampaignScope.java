package org.preventionportal.surveys.campaigns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.TaskClassifications;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Decides who may run a campaign: the officer who created it, every programme manager and every evaluator. All officers
 * see every campaign, except those about a task from which they are excluded.
 */
@Component
public class CampaignScope {

    /** A filter by regions or themes looks at this number of campaigns about one task. */
    private static final int MAX_OWN_CAMPAIGNS = 1000;

    private final Campaigns campaigns;
    private final Tasks tasks;
    private final TaskClassifications classifications;

    CampaignScope(Campaigns campaigns, Tasks tasks, TaskClassifications classifications) {
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.classifications = classifications;
    }

    /** The condition for campaigns that the caller may see. */
    Criteria visibleTo(Caller caller) {
        return Criteria.where("plan.taskId").nin(Id.values(hiddenFrom(caller)));
    }

    /** The tasks from which the caller is excluded. */
    public List<TaskId> hiddenFrom(Caller caller) {
        return tasks.excluding(caller.id());
    }

    /** The condition for campaigns that a filter selects and that the caller may see. */
    Criteria selectedBy(CampaignFilter filter, Caller caller) {
        var all = new ArrayList<>(List.of(visibleTo(caller), filter.createdAndClosing()));
        if (filter.isAboutPartners()) { // no selection of tasks is by partner
            all.add(Campaigns.about(ownTasks(filter, caller)));
        } else if (filter.isAboutTasks()) {
            Criteria selecting = filter.selecting();
            all.add(new Criteria()
                    .orOperator(
                            selecting,
                            Campaigns.followUpsOf(campaigns.withFollowUps(selecting)),
                            Campaigns.about(ownTasks(filter, caller))));
        }
        return new Criteria().andOperator(all);
    }

    /**
     * The tasks of the filter's regions, themes and partners that the caller decides on and that have one of the newest
     * campaigns about one task. The filter finds no such campaign of other tasks: its region, themes or partner could
     * show which task it is about.
     */
    private List<TaskId> ownTasks(CampaignFilter filter, Caller caller) {
        List<Region> own = Stream.of(Region.values())
                .filter(caller::decidesFor)
                .filter(filter::admits)
                .toList();
        return own.isEmpty()
                ? List.of()
                : classifications.of(
                        own, filter.themes(), filter.partnerIds(), campaigns.tasksWithOwnCampaign(MAX_OWN_CAMPAIGNS));
    }

    /** Empty also if the campaign is about a task from which the caller is excluded. */
    public Optional<SurveyCampaign> find(CampaignId id, Caller caller) {
        return visible(campaigns.find(id).stream().toList(), caller).stream().findFirst();
    }

    /** Those of a few campaigns that the caller may see. Asks for exclusions only if one is about a single task. */
    public List<SurveyCampaign> visible(Collection<SurveyCampaign> found, Caller caller) {
        if (found.stream().allMatch(campaign -> campaign.plan().taskId() == null)) {
            return List.copyOf(found);
        }
        List<TaskId> hidden = hiddenFrom(caller);
        return found.stream()
                .filter(campaign -> campaign.plan().taskId() == null
                        || !hidden.contains(campaign.plan().taskId()))
                .toList();
    }

    public static boolean mayRun(SurveyCampaign campaign, Caller caller) {
        return runsAll(caller) || campaign.createdBy().equals(caller.id());
    }

    /** The campaigns that the caller may run. */
    static Criteria runBy(Caller caller) {
        return runsAll(caller)
                ? new Criteria()
                : Criteria.where("createdBy").is(caller.id().value());
    }

    private static boolean runsAll(Caller caller) {
        return caller.isManager() || caller.has(Role.EVALUATOR);
    }

    /**
     * Whether the caller may see addresses. Evaluators may not: only officers and programme managers, who work with
     * these people, may.
     */
    public boolean maySeeAddresses(SurveyCampaign campaign, Caller caller) {
        return caller.isManager()
                || (caller.has(Role.OFFICER)
                        && campaign.createdBy().equals(caller.id())
                        && invitingPlan(campaign, caller)
                                .filter(plan ->
                                        plan.tasks() == null || plan.tasks().isDecidedBy(caller))
                                .isPresent());
    }

    /**
     * The plan that selects who is invited. A follow-up asks whom the first campaign has invited, and is empty if the
     * caller may not see that campaign.
     */
    public Optional<SurveyPlan> invitingPlan(SurveyCampaign campaign, Caller caller) {
        FollowUp followUp = campaign.followUpOf();
        return followUp == null
                ? Optional.of(campaign.plan())
                : find(followUp.campaign(), caller).map(SurveyCampaign::plan);
    }

    /**
     * The tasks that a campaign asks about, as the caller may see them. If there is only one, the name of the campaign
     * says its kind and day, and the region beside them could tell which task it is. So only those see it who decide
     * for the region.
     */
    static @Nullable TaskSelection tasks(SurveyPlan plan, Caller caller) {
        TaskSelection tasks = plan.tasks();
        boolean isHidden = plan.taskId() != null && tasks != null && !tasks.isDecidedBy(caller);
        return isHidden ? null : tasks;
    }

    /** @throws Refusal if there is no such campaign, or another officer runs it */
    public SurveyCampaign load(CampaignId id, Caller caller) {
        SurveyCampaign campaign = find(id, caller).orElseThrow(() -> Refusal.notFound("surveyCampaignId", "campaign"));
        if (!mayRun(campaign, caller)) {
            throw new Refusal(UserError.input(
                    "surveyCampaignId",
                    ErrorCode.NOT_ALLOWED,
                    "Another officer runs this campaign. Ask them or a programme manager."));
        }
        return campaign;
    }

    /** @throws Refusal also if the campaign has changed since the caller read it */
    public SurveyCampaign load(CampaignId id, long version, Caller caller) {
        return ConcurrencyVersions.require(load(id, caller), version);
    }
}
