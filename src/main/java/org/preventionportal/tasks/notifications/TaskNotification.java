package org.preventionportal.tasks.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * Makes the mails about one entry of a task's history. They hold coded words only, never what somebody wrote.
 *
 * @param entry the place of the entry in the history
 * @param pending the entries that nobody was notified of, with this one: a mail can cover several of them
 */
record TaskNotification(Task task, int entry, PendingEntries pending, TaskRecipients recipients) {

    /** The same for what covers the same entries, so that a mail is posted once and none is taken for another one. */
    static String id(Task task, int covered, PersonId person) {
        return "%s.%d.%s".formatted(task.id(), covered, person);
    }

    List<Mail> mails() {
        return switch (change().action()) {
            case REQUESTED -> toDeciders(Template.REQUEST_RECEIVED);
            case ACKNOWLEDGED -> toRequester(Template.REQUEST_ACKNOWLEDGED);
            case INFORMATION_REQUESTED -> toRequester(Template.INFORMATION_REQUESTED);
            case INFORMATION_PROVIDED -> toDeciders(Template.INFORMATION_PROVIDED);
            case ACCEPTED -> both(toRequesters(Template.REQUEST_DECIDED), toOfficerAndDeputy());
            case DEFERRED, DECLINED -> toRequesters(Template.REQUEST_DECIDED);
            case AMENDED -> toDeciders(Template.REQUEST_AMENDED);
            case RECLASSIFIED -> both(toThoseWhoseTaskChanged(), toDecidersOfNewRegion());
            case MERGED -> toRequesters(Template.REQUEST_MERGED);
            case WITHDRAWN -> toDeciders(Template.REQUEST_WITHDRAWN);
            case RECORDED -> toOfficerAndDeputy();
            case ASSIGNED -> change().text() == null ? toOfficerAndDeputy() : List.of();
            case SCHEDULED -> session().isForPartners() ? toRequesters(Template.TASK_SCHEDULED) : List.of();
            case SCHEDULE_REMOVED -> session().isForPartners() ? toRequesters(Template.SESSION_CANCELLED) : List.of();
            case ACTIVITY_RECORDED, ACTIVITY_AMENDED ->
                planned().isForPartners() ? toRequesters(Template.SESSION_PLANNED) : List.of();
            case ACTIVITY_CANCELLED -> planned().isForPartners() ? toRequesters(Template.SESSION_CANCELLED) : List.of();
            case STARTED, COMPLETED, NOT_COMPLETED -> toRequesters(Template.TASK_CHANGED);
            case JOINED -> mails(Template.ORGANISATION_JOINED, recipients.inCharge(task));
            case LEFT -> mails(Template.ORGANISATION_LEFT, recipients.inCharge(task));
            case SHARED -> mails(Template.TASK_SHARED, recipients.ofSharing(change(), task));
            case DRAFTED, RESUMED, PRIORITY_OVERRIDDEN, PRIORITY_RESTORED, COMPLETION_AMENDED -> List.of();
        };
    }

    private SessionNotice session() {
        return new SessionNotice(task, entry, pending.from());
    }

    private PlannedSessionNotice planned() {
        return new PlannedSessionNotice(task, entry, pending.from());
    }

    private TaskHistoryEntry change() {
        return task.history().get(entry);
    }

    private List<Mail> toRequester(Template template) {
        return mails(template, recipients.of(task.partnerId(), task));
    }

    private List<Mail> toRequesters(Template template) {
        return mails(template, recipients.ofAll(task));
    }

    /** The deputy reads that the task is that of an absent officer. */
    private List<Mail> toOfficerAndDeputy() {
        return both(
                mails(Template.TASK_ASSIGNED, Stream.ofNullable(task.officer())),
                mails(Template.TASK_ASSIGNED, recipients.deputy(task), Map.of("isDeputy", "true")));
    }

    private List<Mail> toDeciders(Template template) {
        return mails(template, recipients.deciders(task));
    }

    /** How many people the requester expects is of no concern to organisations that joined. */
    private List<Mail> toThoseWhoseTaskChanged() {
        return change().fieldChanges().stream()
                        .allMatch(changed -> changed.field().startsWith("reach"))
                ? toRequester(Template.TASK_RECLASSIFIED)
                : toRequesters(Template.TASK_RECLASSIFIED);
    }

    /** They decide from now on, and had no mail when the request was sent. */
    private List<Mail> toDecidersOfNewRegion() {
        return change().fieldChanges().stream()
                        .anyMatch(changed -> changed.field().equals("region"))
                ? toDeciders(Template.REQUEST_AMENDED)
                : List.of();
    }

    private static List<Mail> both(List<Mail> some, List<Mail> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<Mail> mails(Template template, Stream<PersonId> people) {
        return mails(template, people, Map.of());
    }

    /** Nobody is notified of what they did themselves. */
    private List<Mail> mails(Template template, Stream<PersonId> people, Map<String, String> more) {
        Map<String, String> values = values();
        values.putAll(more);
        return people.distinct()
                .filter(person -> !person.equals(change().actor()))
                .map(person -> new Mail(id(task, pending.covered(entry), person), person, template, values))
                .toList();
    }

    private Map<String, String> values() {
        String done = EnumWords.of(change().action());
        Map<String, String> values = TaskRecipients.values(task);
        values.put("decision", done);
        values.put("change", done);
        if (task.requestedAt() != null) {
            var requested = LondonTime.day(Objects.requireNonNull(task.requestedAt()));
            values.put("requestedOn", DateWords.inWords(requested));
            values.put(
                    "acknowledgeBy", DateWords.inWords(WorkingDays.after(requested, ServiceClock.ACKNOWLEDGE_WITHIN)));
            values.put("decideBy", DateWords.inWords(WorkingDays.after(requested, ServiceClock.DECIDE_WITHIN)));
        }
        values.putAll(session().values());
        values.putAll(planned().values());
        if (change().action() == Action.ACTIVITY_RECORDED) {
            values.putAll(pending.valuesOfNewDays());
        }
        return values;
    }
}
