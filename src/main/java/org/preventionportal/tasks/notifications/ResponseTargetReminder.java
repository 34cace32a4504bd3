package org.preventionportal.tasks.notifications;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.notifications.Template;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.WorkingDays;

/** Lists the response targets and decides when officers are reminded of one. */
enum ResponseTargetReminder {
    ACKNOWLEDGE(1),
    DECIDE(2);

    private final int soon;

    /** @param soon how many working days before the last one it is due soon */
    ResponseTargetReminder(int soon) {
        this.soon = soon;
    }

    static LocalDate soonAfter(LocalDate today) {
        return WorkingDays.after(today, DECIDE.soon);
    }

    Optional<LocalDate> dueBy(Task task) {
        var clock = task.progress().clock();
        return Optional.ofNullable(this == ACKNOWLEDGE ? clock.acknowledgeBy() : clock.decideBy());
    }

    /** Returns what the officer has to do, as a subject begins. */
    String words() {
        return this == ACKNOWLEDGE ? "Acknowledge" : "Decide";
    }

    /** Empty after a month: the mail that went out before it is not remembered for ever. */
    Optional<Template> reminder(Task task, LocalDate today) {
        return dueBy(task)
                .filter(due -> !due.isBefore(today.minusMonths(1)) && !due.isAfter(WorkingDays.after(today, soon)))
                .map(due -> due.isBefore(today) ? Template.RESPONSE_OVERDUE : Template.RESPONSE_DUE_SOON);
    }

    static boolean isAnyLongOverdue(Task task, LocalDate today) {
        return Stream.of(values()).anyMatch(reminder -> reminder.isLongOverdue(task, today));
    }

    /** Since before the last working day, so that the mail of its own has gone out. */
    private boolean isLongOverdue(Task task, LocalDate today) {
        return dueBy(task).filter(due -> WorkingDays.between(due, today) > 1).isPresent();
    }
}
