package org.preventionportal.surveys.audience;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lists and records the addresses of a campaign that mail does not reach, for those who may see its addresses. */
@Service
@Validated
class UndeliverableAddresses {

    private final CampaignScope scope;
    private final SelectedTasks selected;
    private final Bounces bounces;

    UndeliverableAddresses(CampaignScope scope, SelectedTasks selected, Bounces bounces) {
        this.scope = scope;
        this.selected = selected;
        this.bounces = bounces;
    }

    /**
     * Records addresses whose mail bounced. They are sent no more mail of this campaign. Those of participants of tasks
     * from which the caller is excluded stay as they are. Which of several tasks somebody took part in is not known
     * once they have opted out. So a caller who is excluded from any task records none: counted or not, one would show
     * who took part in that task, or who has opted out.
     */
    @OfficersAndEvaluators
    public SurveyCampaign record(@Valid RecordSurveyBouncesInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), caller);
        if (!scope.maySeeAddresses(campaign, caller)) {
            throw new Refusal(UserError.input(
                    "surveyCampaignId",
                    ErrorCode.NOT_ALLOWED,
                    "Ask the officer who created the campaign, or a programme manager, to record bounced addresses."));
        }
        if (campaign.state() == CampaignState.PLANNED) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "Record bounced addresses once the campaign has sent emails."));
        }
        List<TaskId> hidden = scope.hiddenFrom(caller);
        if (!hidden.isEmpty() && selected.of(campaign, caller) != null) {
            throw new Refusal(UserError.input(
                    "surveyCampaignId",
                    ErrorCode.NOT_ALLOWED,
                    "You cannot record bounced addresses of this campaign. Ask a programme manager who is excluded from"
                            + " no task."));
        }
        bounces.record(
                campaign.id(),
                campaign.followUpOf() == null ? null : campaign.followUpOf().campaign(),
                hidden,
                input.emails().stream().map(EmailAddresses::plain).toList());
        return campaign;
    }

    /**
     * The addresses that mail does not reach, without those of participants of tasks from which the caller is excluded.
     * Null for callers who may not see addresses.
     */
    @OfficersAndEvaluators
    public @Nullable Window<Participation> of(SurveyCampaign campaign, Caller caller, ScrollSubrange range) {
        if (!scope.maySeeAddresses(campaign, caller)) {
            return null;
        }
        return bounces.refused(campaign.id(), selected.of(campaign, caller), scope.hiddenFrom(caller), range);
    }
}
