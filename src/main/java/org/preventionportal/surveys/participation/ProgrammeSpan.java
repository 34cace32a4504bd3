package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.FollowUp;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.indicators.TaskClassifications;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.stereotype.Component;

/**
 * Decides whether a campaign is of the whole programme: of those who finished, at least five are outside any one task,
 * and at least five outside any one region. The results of any other campaign divide people already. Of a list, only
 * recorded participants count: the person who made the list may have the other addresses.
 */
@Component
public class ProgrammeSpan {

    private static final int AT_ONCE = 500;

    private final CompletedTasks tasks;
    private final TaskClassifications classifications;
    private final ParticipantRecords participants;
    private final InvitedAddresses addresses;
    private final Campaigns campaigns;

    ProgrammeSpan(
            CompletedTasks tasks,
            TaskClassifications classifications,
            ParticipantRecords participants,
            InvitedAddresses addresses,
            Campaigns campaigns) {
        this.tasks = tasks;
        this.classifications = classifications;
        this.participants = participants;
        this.addresses = addresses;
        this.campaigns = campaigns;
    }

    /**
     * @param isOfWholeProgramme whether people of the whole programme have finished
     * @param unknown how many of those who opened the survey are not known to have taken part in a task
     */
    public record Span(boolean isOfWholeProgramme, int unknown) {}

    public Span of(SurveyCampaign campaign) {
        if (!campaign.plan().invitation().isByMail()) {
            return new Span(false, 0); // everybody was in one room
        }
        FollowUp followUpOf = campaign.followUpOf();
        TaskSelection selection = (followUpOf == null ? campaign : campaigns.require(followUpOf.campaign()))
                .plan()
                .tasks();
        return selection == null ? ofList(campaign) : new Span(isSpread(campaign, selection), 0);
    }

    /**
     * Whether those who finished a rolling campaign after a day were asked about tasks of the whole programme.
     * Otherwise two batches of results give the answers about one task or region.
     */
    public boolean isSpreadAfter(LocalDate day, CampaignId campaign) {
        Collection<Set<TaskId>> tasksOf =
                addresses.tasksOfFinished(campaign, day).values();
        return isSpread(
                tasksOf,
                classifications.regions(
                        tasksOf.stream().flatMap(Set::stream).distinct().toList()));
    }

    private Span ofList(SurveyCampaign campaign) {
        List<String> opened = addresses.ofOpened(campaign.id());
        Map<String, Set<TaskId>> tasksOf = new HashMap<>();
        Map<TaskId, Region> regions = new HashMap<>();
        opened.stream().distinct().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            List<Participant> known = participants.ofAddresses(some);
            regions.putAll(classifications.regions(
                    known.stream().map(Participant::task).distinct().toList()));
            known.stream()
                    .filter(participant -> regions.containsKey(participant.task()))
                    .forEach(participant -> tasksOf.computeIfAbsent(participant.email(), _ -> new HashSet<>())
                            .add(participant.task()));
        });
        int unknown = opened.size() - tasksOf.size();
        tasksOf.keySet().retainAll(addresses.ofFinished(campaign.id()));
        return new Span(isSpread(tasksOf.values(), regions), unknown);
    }

    private boolean isSpread(SurveyCampaign campaign, TaskSelection selection) {
        Map<TaskId, Region> regions = new HashMap<>();
        tasks.forEachCompletion(selection.tasks(), task -> regions.put(task.id(), task.region()));
        Map<String, Set<TaskId>> finished = new HashMap<>();
        addresses.ofFinished(campaign.id()).forEach(address -> finished.put(address, new HashSet<>()));
        regions.keySet().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> participants.of(some).stream())
                .forEach(participant -> finished.computeIfPresent(participant.email(), (_, tasks) -> {
                    tasks.add(participant.task());
                    return tasks;
                }));
        finished.values().removeIf(Set::isEmpty);
        return isSpread(finished.values(), regions);
    }

    private static boolean isSpread(Collection<Set<TaskId>> people, Map<TaskId, Region> regions) {
        return isSpread(peopleOfOnly(people, Function.identity()), people.size())
                && isSpread(peopleOfOnly(people, task -> place(task, regions)), people.size());
    }

    /** A national task is in no one region, nor is anything that is no task. */
    public static Object place(Object task, Map<TaskId, Region> regions) {
        Region region = regions.get(task);
        return region == null || region == Region.NATIONAL ? task : region;
    }

    /** How many people belong to nothing but one task, or one region. */
    private static Map<Object, Integer> peopleOfOnly(Collection<Set<TaskId>> people, Function<TaskId, ?> belongingTo) {
        return people.stream()
                .map(tasks -> tasks.stream().map(belongingTo).collect(Collectors.toSet()))
                .filter(places -> places.size() == 1)
                .collect(Collectors.groupingBy(places -> places.iterator().next(), Collectors.summingInt(_ -> 1)));
    }

    /** Whether at least five of all people are outside any one task, or any one region. */
    public static boolean isSpread(Map<?, Integer> peopleOfOnly, int all) {
        int most =
                peopleOfOnly.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return all - most >= Partition.MIN_PEOPLE;
    }
}
