package org.preventionportal.surveys.participation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.participants.OptOuts;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.stereotype.Component;

/** Finds whom a campaign invites, each person once. Those who have opted out are listed like others and get no mail. */
@Component
public class Invitees {

    /** How many people a campaign can invite. */
    public static final int MAX = 20_000;

    private static final int AT_ONCE = 500;

    private final CompletedTasks tasks;
    private final ParticipantRecords participants;
    private final ListedParticipations listed;
    private final InvitedAddresses invited;
    private final ListedPeopleCounts counts;
    private final DueInvitations dueInvitations;
    private final OptOuts optOuts;
    private final InvitationGap gap;

    Invitees(
            CompletedTasks tasks,
            ParticipantRecords participants,
            ListedParticipations listed,
            InvitedAddresses invited,
            ListedPeopleCounts counts,
            DueInvitations dueInvitations,
            OptOuts optOuts,
            InvitationGap gap) {
        this.tasks = tasks;
        this.participants = participants;
        this.listed = listed;
        this.invited = invited;
        this.counts = counts;
        this.dueInvitations = dueInvitations;
        this.optOuts = optOuts;
        this.gap = gap;
    }

    /**
     * Who would be invited.
     *
     * @param addresses in alphabetical order. Those who have opted out are among them if their address is still known
     * @param duplicates how many were found more than once
     * @param withoutAddress how many were listed and have opted out
     */
    public record Found(List<String> addresses, int duplicates, int withoutAddress) {

        public int people() {
            return addresses.size() + withoutAddress;
        }
    }

    Found of(SurveyCampaign campaign) {
        return of(campaign, List.of());
    }

    /** @param hidden tasks whose participants are not found, except on a list or for a follow-up */
    public Found of(SurveyCampaign campaign, Collection<TaskId> hidden) {
        Map<String, Integer> found = new TreeMap<>();
        Consumer<String> add = address -> {
            found.merge(address, 1, Integer::sum);
            if (found.size() > MAX) {
                throw new Refusal(UserError.input(
                        "surveyCampaignId",
                        ErrorCode.OUT_OF_RANGE,
                        "A campaign invites %,d people at most. Choose fewer tasks.".formatted(MAX)));
            }
        };
        boolean isList = campaign.plan().invitation() == SurveyInvitation.LIST;
        if (isList) {
            invited.of(campaign.id()).forEach(add);
        }
        if (campaign.followUpOf() != null && !campaign.isPrepared()) {
            invited.of(campaign.followUpOf().campaign()).forEach(add);
        }
        if (campaign.plan().rolling() != null) {
            dueInvitations.of(campaign, hidden).forEach(due -> add.accept(due.email()));
        } else if (campaign.plan().tasks() != null && campaign.plan().taskId() != null) {
            participants.of(List.of(campaign.plan().taskId())).stream()
                    .map(Participant::email)
                    .forEach(add);
        } else if (campaign.plan().tasks() != null) {
            ofTasks(campaign.plan().tasks().tasks(), hidden, add);
        }
        long repeated = found.values().stream().filter(times -> times > 1).count();
        return new Found(
                List.copyOf(found.keySet()), Math.toIntExact(repeated), isList ? counts.optedOut(campaign.id()) : 0);
    }

    /** How many the campaign cannot invite today, because another one has just sent them an email. */
    public int countRecentlyAsked(SurveyCampaign campaign, Found found) {
        if (campaign.plan().rolling() != null) {
            return 0; // nobody of these is due yet
        }
        List<String> withoutAddress = found.withoutAddress() == 0 ? List.of() : invited.optedOutContacts(campaign.id());
        return gap.countRecentlyAsked(
                campaign.id(),
                Stream.concat(found.addresses().stream().map(Participation::contact), withoutAddress.stream())
                        .toList());
    }

    /** How many people are on the list of a campaign with more addresses. Those who have opted out count. */
    public long sizeWith(CampaignId campaign, Collection<String> addresses) {
        long known = addresses.stream()
                .map(address -> Participation.key(campaign, address))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .mapToLong(some -> listed.existing(some).size())
                .sum();
        return counts.all(campaign) + addresses.size() - known;
    }

    /** Adds addresses to a campaign. Of those who have opted out, it stores that they were listed and no address. */
    public void list(CampaignId campaign, Collection<String> addresses) {
        addresses.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> listSome(campaign, some));
    }

    private void listSome(CampaignId campaign, List<String> some) {
        listed.list(campaign, some, optOuts.among(some));
    }

    private void ofTasks(CompletedTasks.Selection selection, Collection<TaskId> hidden, Consumer<String> add) {
        tasks.ids(selection).stream()
                .filter(task -> !hidden.contains(task))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> participants.of(some).stream())
                .map(Participant::email)
                .forEach(add);
    }
}
