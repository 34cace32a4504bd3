package org.preventionportal.surveys.audience;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Invitees;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.stereotype.Service;

/** Shows those who run a campaign whom it would invite. */
@Service
class AudiencePreview {

    private final CampaignScope scope;
    private final SelectedTasks selected;
    private final Invitees invitees;
    private final CompletedTasks tasks;
    private final ParticipantRecords participants;

    AudiencePreview(
            CampaignScope scope,
            SelectedTasks selected,
            Invitees invitees,
            CompletedTasks tasks,
            ParticipantRecords participants) {
        this.scope = scope;
        this.selected = selected;
        this.invitees = invitees;
        this.tasks = tasks;
        this.participants = participants;
    }

    /**
     * Who would be invited if the campaign opened now. Empty for everybody who does not run the campaign. Participants
     * of tasks from which the caller is excluded are left out, although they are invited: the addresses and how many
     * they are would show who took part. Uploaded lists count them, and follow-ups those who have opted out since: of
     * these nobody knows in which tasks they took part.
     */
    @OfficersAndEvaluators
    public Optional<SurveyAudience> of(SurveyCampaign campaign, Caller caller) {
        if (!CampaignScope.mayRun(campaign, caller)) {
            return Optional.empty();
        }
        List<TaskId> hidden = scope.hiddenFrom(caller);
        Invitees.Found found = found(campaign, hidden, caller);
        int recentlyAsked = invitees.countRecentlyAsked(campaign, found);
        Integer reached = reached(campaign.plan(), hidden);
        boolean isUploaded = campaign.plan().tasks() == null && campaign.followUpOf() == null;
        if (!isUploaded && !scope.maySeeAddresses(campaign, caller)) {
            return Optional.of(SurveyAudience.rounded(campaign.id(), found, recentlyAsked, reached));
        }
        return Optional.of(
                campaign.plan().tasks() == null
                        ? SurveyAudience.ofList(campaign.id(), found, recentlyAsked)
                        : SurveyAudience.withAddresses(campaign.id(), found, recentlyAsked, reached));
    }

    /** A follow-up finds those whom the first campaign has invited, participants of hidden tasks among them. */
    private Invitees.Found found(SurveyCampaign campaign, List<TaskId> hidden, Caller caller) {
        Invitees.Found found = invitees.of(campaign, hidden);
        CompletedTasks.Selection selection =
                hidden.isEmpty() || campaign.followUpOf() == null ? null : selected.of(campaign, caller);
        if (selection == null) {
            return found;
        }
        Set<TaskId> shown = tasks.ids(selection);
        shown.removeAll(hidden);
        Set<String> unknown = participants.recordedOnNone(found.addresses(), shown);
        return new Invitees.Found(
                found.addresses().stream()
                        .filter(address -> !unknown.contains(address))
                        .toList(),
                found.duplicates(),
                found.withoutAddress());
    }

    /** How many people the selected tasks reached. Null unless the participants of several are invited at once. */
    private @Nullable Integer reached(SurveyPlan plan, List<TaskId> hidden) {
        return plan.tasks() == null || plan.taskId() != null || plan.rolling() != null
                ? null
                : Integer.valueOf(tasks.reached(plan.tasks().tasks(), hidden));
    }
}
