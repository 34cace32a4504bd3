package org.preventionportal.surveys.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.participants.OptOuts;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.stereotype.Component;

/** Finds whom a campaign invites, each person once, without those who have opted out. */
@Component
class Audience {

    static final int MAX = 20_000;
    private static final int AT_ONCE = 500;

    private final CompletedTasks tasks;
    private final ParticipantRecords participants;
    private final Participations participations;
    private final OptOuts optOuts;

    Audience(CompletedTasks tasks, ParticipantRecords participants, Participations participations, OptOuts optOuts) {
        this.tasks = tasks;
        this.participants = participants;
        this.participations = participations;
        this.optOuts = optOuts;
    }

    /**
     * Who would be invited.
     *
     * @param addresses in alphabetical order
     * @param duplicates how many were found more than once
     */
    record Found(List<String> addresses, int duplicates, int optedOut) {}

    Found of(SurveyCampaign campaign) {
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
        participations.addresses(campaign.id()).forEach(add);
        if (campaign.followUpOf() != null) {
            participations.addresses(campaign.followUpOf().campaign()).forEach(add);
        }
        if (campaign.plan().tasks() != null) {
            ofTasks(campaign.plan().tasks().tasks(), add);
        }
        List<String> optedOut = found.keySet().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> optOuts.among(some).stream())
                .toList();
        optedOut.forEach(found::remove);
        long repeated = found.values().stream().filter(times -> times > 1).count();
        return new Found(List.copyOf(found.keySet()), Math.toIntExact(repeated), optedOut.size());
    }

    /** @param people how many participations are new */
    record Listed(int people, int optedOut) {

        private Listed and(Listed other) {
            return new Listed(people + other.people, optedOut + other.optedOut);
        }
    }

    /** Adds addresses to a campaign, without those who have opted out. */
    Listed list(CampaignId campaign, Collection<String> addresses) {
        return addresses.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .map(some -> listSome(campaign, some))
                .reduce(new Listed(0, 0), Listed::and);
    }

    private Listed listSome(CampaignId campaign, List<String> some) {
        Set<String> optedOut = optOuts.among(some);
        List<String> remaining =
                some.stream().filter(address -> !optedOut.contains(address)).toList();
        return new Listed(participations.list(campaign, remaining), optedOut.size());
    }

    private void ofTasks(CompletedTasks.Selection selection, Consumer<String> add) {
        List<TaskId> ids = new ArrayList<>();
        tasks.forEach(selection, task -> ids.add(task.id()));
        ids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> participants.of(some).stream())
                .map(Participant::email)
                .forEach(add);
    }
}
