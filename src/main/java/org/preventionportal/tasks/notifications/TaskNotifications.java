package org.preventionportal.tasks.notifications;

import java.util.List;
import java.util.stream.IntStream;
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

    TaskNotifications(TaskRecords tasks, TaskRecipients recipients) {
        this.tasks = tasks;
        this.recipients = recipients;
    }

    @Override
    public List<Task> pending(int limit) {
        return tasks.pendingNotification(limit);
    }

    @Override
    public List<Mail> mails(Task task) {
        Integer from = task.progress().pendingNotificationFrom();
        int entries = task.history().size();
        return IntStream.range(from == null ? entries : from, entries)
                .mapToObj(entry -> new TaskNotification(task, entry, recipients))
                .flatMap(notification -> notification.mails().stream())
                .toList();
    }

    @Override
    public void markNotified(Task task) {
        tasks.markNotified(task);
    }
}
