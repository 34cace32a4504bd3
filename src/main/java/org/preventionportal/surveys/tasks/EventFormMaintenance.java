package org.preventionportal.surveys.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes the running event forms of sessions that do not take place. */
@Component
class EventFormMaintenance {

    private final Campaigns campaigns;
    private final CampaignWork work;
    private final TaskRecords tasks;
    private final Clock clock;
    private final JobFailures failures;

    EventFormMaintenance(Campaigns campaigns, CampaignWork work, TaskRecords tasks, Clock clock, JobFailures failures) {
        this.campaigns = campaigns;
        this.work = work;
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
    }

    /** Closes those that stayed open because the service stopped after it had saved the task. */
    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = LondonTime.today(clock);
        Map<TaskId, List<SurveyCampaign>> forms = work.findRunning().stream()
                .filter(campaign -> campaign.plan().sessionOn() != null)
                .collect(Collectors.groupingBy(
                        form -> Objects.requireNonNull(form.plan().taskId())));
        forms.forEach((id, ofTask) -> failures.contain(
                "The event forms of task " + id,
                () -> tasks.any(id).ifPresent(task -> closeRemoved(task, ofTask, today))));
    }

    /** @param about campaigns about the task, also others than event forms */
    void closeRemoved(Task task, Collection<SurveyCampaign> about, LocalDate today) {
        RemovedSessions removed = RemovedSessions.of(task);
        about.stream().filter(removed::isOfOne).forEach(form -> campaigns.closeRunning(form.id(), today));
    }
}
