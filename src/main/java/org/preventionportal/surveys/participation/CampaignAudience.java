package org.preventionportal.surveys.participation;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Directory;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.participants.OptOuts;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Finds and changes the people whom a campaign mails, for those who run the campaign. */
@Service
@Validated
class CampaignAudience {

    private final CampaignScope scope;
    private final Audience audience;
    private final Participations participations;
    private final ParticipationCounts counts;
    private final Bounces bounces;
    private final CountedPeople counted;
    private final CompletedTasks tasks;
    private final ParticipantRecords participants;
    private final Directory directory;
    private final Outbox outbox;

    CampaignAudience(
            CampaignScope scope,
            Audience audience,
            Participations participations,
            ParticipationCounts counts,
            Bounces bounces,
            CountedPeople counted,
            CompletedTasks tasks,
            ParticipantRecords participants,
            Directory directory,
            Outbox outbox) {
        this.scope = scope;
        this.audience = audience;
        this.participations = participations;
        this.counts = counts;
        this.bounces = bounces;
        this.counted = counted;
        this.tasks = tasks;
        this.participants = participants;
        this.directory = directory;
        this.outbox = outbox;
    }

    /**
     * Who would be invited if the campaign opened now. Empty for everybody who does not run the campaign. Participants
     * of tasks from which the caller is excluded are left out, although they are invited: the addresses and how many
     * they are would show who took part. Uploaded lists count them, and follow-ups those who have opted out since: of
     * these nobody knows in which tasks they took part.
     */
    @OfficersAndEvaluators
    public Optional<SurveyAudience> preview(SurveyCampaign campaign, Caller caller) {
        if (!CampaignScope.mayRun(campaign, caller)) {
            return Optional.empty();
        }
        List<TaskId> hidden = scope.hiddenFrom(caller);
        Audience.Found found = found(campaign, hidden, caller);
        int recentlyAsked = audience.countRecentlyAsked(campaign, found);
        Integer reached = reached(campaign.plan(), hidden);
        boolean isUploaded = campaign.plan().tasks() == null && campaign.followUpOf() == null;
        if (!isUploaded && !CampaignScope.maySeeAddresses(campaign, caller)) {
            return Optional.of(SurveyAudience.rounded(campaign.id(), found, recentlyAsked, reached));
        }
        return Optional.of(
                campaign.plan().tasks() == null
                        ? SurveyAudience.ofList(campaign.id(), found, recentlyAsked)
                        : SurveyAudience.withAddresses(campaign.id(), found, recentlyAsked, reached));
    }

    /** A follow-up finds those whom the first campaign has invited, participants of hidden tasks among them. */
    private Audience.Found found(SurveyCampaign campaign, List<TaskId> hidden, Caller caller) {
        Audience.Found found = audience.of(campaign, hidden);
        CompletedTasks.Selection selection =
                hidden.isEmpty() || campaign.followUpOf() == null ? null : selected(campaign, caller);
        if (selection == null) {
            return found;
        }
        Set<TaskId> shown = tasks.ids(selection);
        shown.removeAll(hidden);
        Set<String> unknown = participants.recordedOnNone(found.addresses(), shown);
        return new Audience.Found(
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

    /**
     * Adds the addresses of a sheet to the list of a campaign that has not opened.
     *
     * @throws BrokenFile if the sheet cannot be read
     */
    @OfficersAndEvaluators
    public UploadedAudience upload(CampaignId id, InputStream sheet, Caller caller) {
        SurveyCampaign campaign = scope.load(id, caller);
        if (campaign.state() != CampaignState.PLANNED || campaign.plan().invitation() != SurveyInvitation.LIST) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "Upload a list only to a planned campaign that invites the people on a list."));
        }
        AudienceSheet read = AudienceSheet.read(sheet);
        if (audience.sizeWith(id, read.addresses()) > Audience.MAX) {
            throw new Refusal(UserError.general(
                    ErrorCode.OUT_OF_RANGE,
                    "A campaign invites %,d people at most. Shorten the list.".formatted(Audience.MAX)));
        }
        audience.list(id, read.addresses());
        if (scope.find(id, caller).isEmpty()) { // deleted meanwhile
            participations.deleteAll(id);
            throw Refusal.notFound("surveyCampaignId", "campaign");
        }
        return new UploadedAudience(read.rows(), read.addresses().size(), read.problems());
    }

    /** Mails only the caller a link to try the campaign out. */
    @OfficersAndEvaluators
    public SurveyCampaign test(TestSurveyCampaignInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), caller);
        if (campaign.state() == CampaignState.CLOSED) {
            throw new Refusal(
                    UserError.general(ErrorCode.WRONG_STATE, "The campaign is closed. Create another campaign."));
        }
        String address = directory
                .find(caller.id())
                .map(Directory.Account::email)
                .filter(email -> !email.isEmpty())
                .orElseThrow(() -> new Refusal(UserError.general(
                        ErrorCode.WRONG_STATE, "Your account has no email address. Ask an administrator to add it.")));
        outbox.post(List.of(SurveyMail.test(participations.listTest(campaign.id(), address))));
        return campaign;
    }

    /** Records addresses whose mail bounced. They are sent no more mail of this campaign. */
    @OfficersAndEvaluators
    public SurveyCampaign recordBounces(@Valid RecordSurveyBouncesInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), caller);
        if (!CampaignScope.maySeeAddresses(campaign, caller)) {
            throw new Refusal(UserError.input(
                    "surveyCampaignId",
                    ErrorCode.NOT_ALLOWED,
                    "Ask the officer who created the campaign, or a programme manager, to record bounced addresses."));
        }
        if (campaign.state() == CampaignState.PLANNED) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "Record bounced addresses once the campaign has sent emails."));
        }
        bounces.record(
                campaign.id(),
                campaign.followUpOf() == null ? null : campaign.followUpOf().campaign(),
                input.emails().stream().map(OptOuts::plain).toList());
        return campaign;
    }

    /**
     * After the close, the number of finished responses is the one in the results. A rolling campaign asks daily: exact
     * numbers would show how many people took part in the tasks of a day. While invitations wait, they would show how
     * many people were asked about something else shortly before.
     */
    @OfficersAndEvaluators
    public Map<SurveyCampaign, SurveyProgress> progress(Collection<SurveyCampaign> campaigns) {
        Map<CampaignId, Map<MailState, Integer>> people = counts.byMail(ids(campaigns, _ -> true));
        Map<CampaignId, Integer> exact = counted.exactFinished(
                ids(campaigns, campaign -> campaign.state() == CampaignState.CLOSED && campaign.isCounted()));
        Map<CampaignId, Integer> finished = counts.finished(
                ids(
                        campaigns,
                        campaign -> campaign.state() != CampaignState.PLANNED && !exact.containsKey(campaign.id())),
                people,
                Audience.MAX);
        return campaigns.stream().distinct().collect(Collectors.toMap(Function.identity(), campaign -> {
            Map<MailState, Integer> asked = people.getOrDefault(campaign.id(), Map.of());
            Integer finishedExactly = exact.get(campaign.id());
            return finishedExactly == null
                    ? progress(campaign, asked, finished.getOrDefault(campaign.id(), 0))
                    : SurveyProgress.counted(asked, finishedExactly);
        }));
    }

    private static List<CampaignId> ids(Collection<SurveyCampaign> campaigns, Predicate<SurveyCampaign> which) {
        return campaigns.stream()
                .filter(which)
                .map(SurveyCampaign::id)
                .distinct()
                .toList();
    }

    private static SurveyProgress progress(SurveyCampaign campaign, Map<MailState, Integer> people, int finished) {
        SurveyProgress progress = SurveyProgress.of(people, finished, campaign.state() == CampaignState.PLANNED);
        boolean isRolling = campaign.plan().rolling() != null;
        return (isRolling || progress.waiting() > 0) && campaign.state() != CampaignState.CLOSED
                ? progress.rounded()
                : progress;
    }

    /**
     * The addresses that mail does not reach, without those of participants of tasks from which the caller is excluded.
     * Null for callers who may not see addresses.
     */
    @OfficersAndEvaluators
    public @Nullable Window<Participation> undeliverableAddresses(
            SurveyCampaign campaign, Caller caller, ScrollSubrange range) {
        if (!CampaignScope.maySeeAddresses(campaign, caller)) {
            return null;
        }
        return bounces.refused(campaign.id(), selected(campaign, caller), scope.hiddenFrom(caller), range);
    }

    /** A follow-up asks those whom the first campaign has invited. */
    private CompletedTasks.@Nullable Selection selected(SurveyCampaign campaign, Caller caller) {
        SurveyPlan plan = campaign.followUpOf() == null
                ? campaign.plan()
                : scope.find(campaign.followUpOf().campaign(), caller)
                        .map(SurveyCampaign::plan)
                        .orElse(campaign.plan());
        return plan.tasks() == null || plan.taskId() != null || plan.rolling() != null
                ? null
                : plan.tasks().tasks();
    }
}
