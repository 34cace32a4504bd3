package org.preventionportal.surveys.participation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.springframework.stereotype.Service;

/** Counts the participants of tasks who were sent an email about a survey shortly before. */
@Service
class RecentlyAsked {

    private final ParticipantRecords participants;
    private final InvitationGap gap;

    RecentlyAsked(ParticipantRecords participants, InvitationGap gap) {
        this.participants = participants;
        this.gap = gap;
    }

    /** Without the tasks of other regions. */
    @SignedIn
    public Map<Task, DisclosedNumber> of(Collection<Task> tasks, Caller caller) {
        List<Task> own = tasks.stream()
                .distinct()
                .filter(task -> caller.decidesFor(task.region()))
                .toList();
        Map<TaskId, Set<String>> addresses = participants
                .of(own.stream().map(Task::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Participant::task, Collectors.mapping(Participant::email, Collectors.toSet())));
        Set<String> inGap = gap.invitableFrom(addresses.values().stream()
                        .flatMap(Set::stream)
                        .map(Participation::contact)
                        .collect(Collectors.toSet()))
                .keySet();
        return own.stream()
                .collect(Collectors.toMap(
                        task -> task, task -> count(addresses.getOrDefault(task.id(), Set.of()), inGap)));
    }

    private static DisclosedNumber count(Set<String> addresses, Set<String> inGap) {
        long asked = addresses.stream()
                .map(Participation::contact)
                .filter(inGap::contains)
                .count();
        return DisclosedNumber.atLeast(Math.toIntExact(asked), addresses.size());
    }
}
