package org.preventionportal.tasks.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.Directory;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.access.TaskRecipients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Posts mails about changes of tasks. The ids of the mails follow from the history: a crash between a change and its
 * mails loses none, and two nodes that run at once post each mail once.
 */
@Component
class TaskNotifier {

    private static final Logger log = LoggerFactory.getLogger(TaskNotifier.class);
    private static final int BATCH_SIZE = 200;

    private final Tasks tasks;
    private final Outbox outbox;
    private final TaskRecipients recipients;

    TaskNotifier(Tasks tasks, Outbox outbox, TaskRecipients recipients) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        try {
            for (Task task : tasks.pendingNotification(BATCH_SIZE)) {
                outbox.post(mails(task));
                tasks.markNotified(task);
            }
        } catch (Directory.Unavailable later) {
            log.warn("Notifications of tasks wait: Keycloak cannot be reached");
        }
    }

    private List<Mail> mails(Task task) {
        Integer from = task.progress().pendingNotificationFrom();
        List<Mail> mails = new ArrayList<>();
        for (int entry = from == null ? task.history().size() : from;
                entry < task.history().size();
                entry++) {
            mails.addAll(new TaskNotification(task, entry, recipients).mails());
        }
        return mails;
    }
}
