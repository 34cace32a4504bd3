package org.preventionportal.tasks.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.progress.WorkingDays;
import org.preventionportal.tasks.queue.QueueRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds officers of response targets, once each working day: one mail when a target is due soon, one when it is
 * overdue, and from the next day on a count in a daily digest until it is met.
 */
@Component
class ResponseTargetReminders {

    private static final Logger log = LoggerFactory.getLogger(ResponseTargetReminders.class);
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    private final QueueRecords tasks;
    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;
    private final JobFailures failures;
    private LocalDate done = LocalDate.MIN;

    ResponseTargetReminders(QueueRecords tasks, Outbox outbox, Directory directory, Clock clock, JobFailures failures) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
        this.failures = failures;
    }

    /** Every node does it once a day: the ids of the mails make sure that each is sent once. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        var now = clock.instant().atZone(LondonTime.ZONE);
        LocalDate today = now.toLocalDate();
        if (done.equals(today) || now.toLocalTime().isBefore(BEFORE_WORK) || !WorkingDays.isWorkingDay(today)) {
            return;
        }
        try {
            if (remind(today)) {
                done = today;
            }
        } catch (Directory.Unavailable later) {
            log.warn("Reminders wait: Keycloak cannot be reached");
            failures.report(later);
        }
    }

    /** @return false if a reminder has failed, and is to be repeated */
    boolean remind(LocalDate today) {
        Set<TaskId> failed = new HashSet<>();
        Map<PersonId, Integer> overdue = new HashMap<>();
        tasks.forEachDueBy(ResponseTargetReminder.soonAfter(today), task -> {
            try {
                remind(task, today, overdue);
            } catch (Directory.Unavailable later) {
                throw later;
            } catch (RuntimeException failure) {
                log.error("Reminding of {} failed", task.id(), SafeTrace.of(failure));
                failures.report(failure);
                failed.add(task.id());
            }
        });
        outbox.post(overdue.entrySet().stream()
                .map(officer -> digest(officer.getKey(), officer.getValue(), today))
                .toList());
        return failed.isEmpty();
    }

    private void remind(Task task, LocalDate today, Map<PersonId, Integer> overdue) {
        List<Directory.Account> deciders = directory.deciders(task.region(), person -> !task.excludes(person));
        if (ResponseTargetReminder.isAnyLongOverdue(task, today)) {
            deciders.forEach(officer -> overdue.merge(officer.person(), 1, Integer::sum));
        }
        for (ResponseTargetReminder reminder : ResponseTargetReminder.values()) {
            reminder.reminder(task, today)
                    .ifPresent(template -> outbox.post(mails(task, reminder, template, deciders)));
        }
    }

    private static List<Mail> mails(
            Task task, ResponseTargetReminder reminder, Template template, List<Directory.Account> deciders) {
        LocalDate dueBy = reminder.dueBy(task).orElseThrow();
        Map<String, String> values = TaskRecipients.values(task);
        values.put("action", reminder.words());
        values.put("dueBy", DateWords.inWords(dueBy));
        return deciders.stream()
                .map(officer -> new Mail(
                        "%s.%s.%s.%s.%s".formatted(task.id(), reminder, template, dueBy, officer.person()),
                        officer.person(),
                        template,
                        values))
                .toList();
    }

    private static Mail digest(PersonId officer, int overdue, LocalDate today) {
        return new Mail(
                "digest.%s.%s".formatted(today, officer),
                officer,
                Template.DIGEST,
                Map.of("overdue", String.valueOf(overdue), "day", DateWords.inWords(today)));
    }
}
