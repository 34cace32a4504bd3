package org.preventionportal.tasks.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.stereotype.Component;

/** Makes the mails about the entries of a task's history that nobody was notified of. */
@Component
class TaskNotifications implements NotificationSource<Task> {

    private final TaskRecords tasks;
    private final TaskRecipients recipients;
    private final Clock clock;

    TaskNotifications(TaskRecords tasks, TaskRecipients recipients, Clock clock) {
        this.tasks = tasks;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public List<Task> pending(int limit) {
        Instant now = clock.instant();
        return tasks.pendingNotification(limit).stream()
                .filter(task -> !new PendingEntries(task).isWaiting(now))
                .toList();
    }

    @Override
    public List<Mail> mails(Task task) {
        var pending = new PendingEntries(task);
        List<LocalDate> newDays = pending.newDays();
        return pending.mailed()
                .mapToObj(place -> new TaskNotification(task, place, newDays, recipients))
                .flatMap(notification -> notification.mails().stream())
                .toList();
    }

    @Override
    public void markNotified(Task task) {
        tasks.markNotified(task);
    }
}
