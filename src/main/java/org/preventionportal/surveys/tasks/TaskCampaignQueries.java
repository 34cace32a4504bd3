package org.preventionportal.surveys.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CountedCampaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.stereotype.Service;

/**
 * Reads the campaigns that are about tasks or kinds of task, and for which tasks and sessions there can be one. Only
 * those who deliver in the region of a task see its campaigns beside it.
 */
@Service
class TaskCampaignQueries {

    private final ParticipantRecords participants;
    private final CountedCampaigns counted;
    private final CampaignsAboutTasks aboutTasks;
    private final AskedOccasions askedOccasions;
    private final Clock clock;

    TaskCampaignQueries(
            ParticipantRecords participants,
            CountedCampaigns counted,
            CampaignsAboutTasks aboutTasks,
            AskedOccasions askedOccasions,
            Clock clock) {
        this.participants = participants;
        this.counted = counted;
        this.aboutTasks = aboutTasks;
        this.askedOccasions = askedOccasions;
        this.clock = clock;
    }

    @SignedIn
    public Map<TaskId, List<SurveyCampaign>> of(Collection<Task> shown, Caller caller) {
        List<TaskId> own = shown.stream()
                .filter(task -> caller.decidesFor(task.region()))
                .map(Task::id)
                .toList();
        Map<TaskId, List<SurveyCampaign>> found = aboutTasks.ofTasks(own).stream()
                .collect(Collectors.groupingBy(
                        campaign -> Objects.requireNonNull(campaign.plan().taskId())));
        return own.stream().distinct().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, List.of())));
    }

    @SignedIn
    public Map<Task, List<TaskRollingSurvey>> rolling(Collection<Task> shown, Caller caller) {
        List<Task> own =
                shown.stream().filter(task -> caller.decidesFor(task.region())).toList();
        List<Task> completed =
                own.stream().filter(task -> task.state() == TaskState.COMPLETED).toList();
        List<SurveyCampaign> rolling = aboutTasks.rolling(completed);
        Set<AskedOccasions.Asked> asked = rolling.isEmpty()
                ? Set.of()
                : askedOccasions.about(completed.stream().map(Task::id).toList());
        LocalDate today = LondonTime.today(clock);
        return own.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), task -> TaskRollingSurvey.of(task, rolling, asked, today)));
    }

    /** The task of each campaign about a single task, for those who deliver in its region. */
    @SignedIn
    public Map<SurveyCampaign, Task> tasks(Collection<SurveyCampaign> shown, Caller caller) {
        return aboutTasks.tasks(shown, caller);
    }

    /** Of each task whether {@link TaskCampaigns#ask} accepts it. */
    @SignedIn
    public Map<Task, Boolean> canAsk(Collection<Task> shown, Caller caller) {
        List<TaskId> completed = shown.stream()
                .filter(task -> task.state() == TaskState.COMPLETED && caller.decidesFor(task.region()))
                .map(Task::id)
                .toList();
        Set<TaskId> withPeople = completed.isEmpty() ? Set.of() : participants.recordedOn(completed);
        return shown.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), task -> withPeople.contains(task.id())));
    }

    /** The last campaign with results about this kind of task, whichever partners it was for. */
    @Officers
    public Optional<SurveyCampaign> of(TrackRecord record) {
        return counted.last(record.kind());
    }

    /** The sessions on days for which {@link TaskCampaigns#createEventForm} accepts a form now, the nearest first. */
    @SignedIn
    public List<EventFormSession> eventFormSessions(Task task) {
        LocalDate today = LondonTime.today(clock);
        return EventFormSessions.of(task.delivery()).nearest(today, today);
    }
}
