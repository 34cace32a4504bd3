package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.indicators.CompletedTasks.Completion;
import org.preventionportal.tasks.participants.OptOuts;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.stereotype.Component;

/**
 * Finds whom a rolling campaign asks today. It remembers nothing: who cannot be asked today, because they were asked
 * about something else a few days ago, is found again tomorrow, as long as the wave may ask.
 */
@Component
class DueInvitations {

    private static final int AT_ONCE = 500;
    private static final Comparator<Participation> BY_DUE_DAY =
            Comparator.comparing((Participation due) -> occasion(due).dueOn()).thenComparing(DueInvitations::key);

    private final CompletedTasks tasks;
    private final ParticipantRecords participants;
    private final ListedParticipations listed;
    private final MailedParticipations mailed;
    private final OptOuts optOuts;
    private final Campaigns campaigns;
    private final Clock clock;
    private final InvitationGap gap;

    DueInvitations(
            CompletedTasks tasks,
            ParticipantRecords participants,
            ListedParticipations listed,
            MailedParticipations mailed,
            OptOuts optOuts,
            Campaigns campaigns,
            Clock clock,
            InvitationGap gap) {
        this.tasks = tasks;
        this.participants = participants;
        this.listed = listed;
        this.mailed = mailed;
        this.optOuts = optOuts;
        this.campaigns = campaigns;
        this.clock = clock;
        this.gap = gap;
    }

    /**
     * Each person once, about the task whose wave is due for longest.
     *
     * @param except tasks about which nobody is asked
     */
    Collection<Participation> of(SurveyCampaign campaign, Collection<TaskId> except) {
        LocalDate today = LondonTime.today(clock);
        Map<TaskId, Occasion> occasions = occasions(campaign, today);
        except.forEach(occasions::remove);
        List<CampaignId> others = campaigns.findRolling(campaign.plan().questionnaireId()).stream()
                .filter(other -> !other.equals(campaign.id()))
                .toList();
        return occasions.keySet().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> participants.of(some).stream())
                .map(participant -> invitation(campaign, participant, occasions, today))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> available(some, others))
                .collect(Collectors.toMap(Participation::email, due -> due, BinaryOperator.minBy(BY_DUE_DAY)))
                .values();
    }

    /** The same people. Those who have opted out count as asked and mailed, and are kept without their address. */
    List<Participation> toAsk(SurveyCampaign campaign) {
        return of(campaign, List.of()).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(this::withOptOuts)
                .toList();
    }

    private Stream<Participation> withOptOuts(List<Participation> due) {
        Set<String> optedOut =
                optOuts.among(due.stream().map(Participation::email).toList());
        return due.stream().map(one -> optedOut.contains(one.email()) ? one.passedOver() : one);
    }

    private Map<TaskId, Occasion> occasions(SurveyCampaign campaign, LocalDate today) {
        RollingPlan plan = Objects.requireNonNull(campaign.plan().rolling());
        TaskSelection selection = Objects.requireNonNull(campaign.plan().tasks());
        Map<TaskId, Occasion> occasions = new HashMap<>();
        tasks.forEachCompletion(
                selection.tasks(plan.completedBefore(today)),
                task -> occasion(task, plan, today).ifPresent(occasion -> occasions.put(task.id(), occasion)));
        return occasions;
    }

    private static Optional<Occasion> occasion(Completion task, RollingPlan plan, LocalDate today) {
        return plan.waveOn(today, task.completedOn())
                .map(wave -> new Occasion(
                        task.id(),
                        wave,
                        task.kind(),
                        task.completedOn(),
                        plan.dueOn(wave, task.completedOn()),
                        Occasion.closesOn(today)));
    }

    private static Participation invitation(
            SurveyCampaign campaign, Participant participant, Map<TaskId, Occasion> occasions, LocalDate today) {
        Occasion occasion = Objects.requireNonNull(occasions.get(participant.task()));
        return Participation.of(campaign.id(), participant.email(), occasion, today);
    }

    /** Looks for the keys first: of those who are found every day, nearly all have been asked. */
    private Stream<Participation> available(List<Participation> due, List<CampaignId> others) {
        Set<String> asked =
                listed.existing(due.stream().map(DueInvitations::key).toList());
        List<Participation> open = withoutMailedBy(
                others,
                withoutAskedByHand(
                        due.stream().filter(one -> !asked.contains(key(one))).toList()));
        if (open.isEmpty()) {
            return Stream.empty();
        }
        Set<String> contacts =
                open.stream().map(one -> Participation.contact(one.email())).collect(Collectors.toSet());
        Set<String> unavailable = new HashSet<>(mailed.bounced(contacts));
        unavailable.addAll(gap.invitableFrom(contacts).keySet());
        return open.stream().filter(one -> !unavailable.contains(Participation.contact(one.email())));
    }

    /** Another campaign asks the same after this one has closed, or if both were opened at the same time. */
    private List<Participation> withoutMailedBy(List<CampaignId> others, List<Participation> open) {
        Map<String, Participation> same = new HashMap<>();
        open.forEach(one ->
                others.forEach(other -> same.put(Participation.key(other, one.email(), occasion(one)), one)));
        return without(listed.mailed(same.keySet()), same, open);
    }

    /** A campaign about the task alone takes the place of the first wave. */
    private List<Participation> withoutAskedByHand(List<Participation> open) {
        Map<String, Participation> byHand = new HashMap<>();
        List<Participation> first = open.stream()
                .filter(one -> occasion(one).wave() == SurveyWave.FIRST)
                .toList();
        Map<TaskId, List<CampaignId>> alone = campaigns.askingAbout(
                first.stream().map(one -> occasion(one).task()).collect(Collectors.toSet()));
        first.forEach(one -> alone.getOrDefault(occasion(one).task(), List.of())
                .forEach(campaign -> byHand.put(Participation.key(campaign, one.email()), one)));
        return without(listed.existing(byHand.keySet()), byHand, open);
    }

    private static List<Participation> without(
            Set<String> found, Map<String, Participation> same, List<Participation> open) {
        Set<Participation> asked = found.stream().map(same::get).collect(Collectors.toSet());
        return open.stream().filter(one -> !asked.contains(one)).toList();
    }

    private static String key(Participation due) {
        return Objects.requireNonNull(due.key());
    }

    private static Occasion occasion(Participation due) {
        return Objects.requireNonNull(due.occasion());
    }
}
