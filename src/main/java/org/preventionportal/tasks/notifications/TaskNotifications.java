package org.preventionportal.tasks.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.springframework.stereotype.Component;

/** Makes the mails about the entries of a task's history that nobody was notified of. */
@Component
class TaskNotifications implements NotificationSource<Task> {

    private final PendingTasks tasks;
    private final TaskRecipients recipients;
    private final Outbox outbox;
    private final Clock clock;

    TaskNotifications(PendingTasks tasks, TaskRecipients recipients, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.recipients = recipients;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Task> pending(int limit) {
        Instant now = clock.instant();
        return tasks.find(limit).stream()
                .filter(task -> !PendingEntries.of(task).isWaiting(now))
                .toList();
    }

    @Override
    public List<Mail> mails(Task task) {
        return split(PendingEntries.of(task)).flatMap(this::mails).toList();
    }

    /**
     * Entries that a mail covered before can be pending still, after a crash or a change of a task that was read with
     * the mark. Without them, the next mail says what has changed since.
     */
    private Stream<PendingEntries> split(PendingEntries pending) {
        if (pending.ofSessions().count() < 2) {
            return Stream.of(pending);
        }
        List<PersonId> people = recipients.ofAll(pending.task()).toList();
        Set<String> posted = outbox.posted(pending.ofSessions()
                .boxed()
                .flatMap(place -> ids(pending, place, people))
                .toList());
        return pending.splitAfter(place -> ids(pending, place, people).anyMatch(posted::contains));
    }

    private static Stream<String> ids(PendingEntries pending, int place, List<PersonId> people) {
        return people.stream().map(person -> TaskNotification.id(pending.task(), place, person));
    }

    private Stream<Mail> mails(PendingEntries pending) {
        return pending.mailed()
                .mapToObj(place -> new TaskNotification(pending.task(), place, pending, recipients))
                .flatMap(notification -> notification.mails().stream());
    }

    @Override
    public void markNotified(Task task) {
        tasks.markNotified(task);
    }
}
