package org.preventionportal.tasks.records;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Reduces a task to what the caller may see. Officers, programme managers and those in the requesting organisation who
 * see the request get the whole task. An organisation that joined sees it as if it were its own request: its own words
 * and people and what is done and when, but no text, person, number or date of another organisation.
 */
public final class TaskView {

    private TaskView() {}

    /** @param task one within the caller's {@link TaskScope} */
    public static Task of(Task task, Caller caller) {
        return caller.isDeliveryStaff() || isShared(task, caller)
                ? task
                : asOwn(
                        task,
                        task.coBeneficiaries().stream()
                                .filter(own -> own.isShared(caller))
                                .toList());
    }

    /** @throws Refusal with what the caller sees, if something of it has changed since they read this version */
    public static Task requireVersion(Task task, long expected, Caller caller) {
        Task seen = of(task, caller);
        ConcurrencyVersions.require(seen.versionFor(caller), expected, seen);
        return task;
    }

    /** Whether the caller sees this as a member of the requesting partner, whatever other roles they have. */
    public static boolean isShared(Task task, Caller caller) {
        PartnerId partner = task.origin().partner();
        if (partner == null) {
            return false;
        }
        return task.state() == TaskState.DRAFT
                ? caller.partners().contains(partner) && task.author().equals(caller.id())
                : task.sharing().shows(partner, task.author(), caller);
    }

    /**
     * Whether membership or role lets the caller read the intelligence: those in the requesting organisation who see
     * the request, officers of the region, and programme managers.
     */
    public static boolean showsIntelligence(Task task, Caller caller) {
        return (task.isRequested() && isShared(task, caller)) || caller.decidesFor(task.region());
    }

    /** Whether the caller may choose who in the organisation sees this, as its author or lead. */
    public static boolean isSharedBy(Task task, Caller caller) {
        PartnerId partner = task.origin().partner();
        return partner != null
                && caller.partners().contains(partner)
                && (task.author().equals(caller.id()) || caller.leads(partner));
    }

    /** The organisations on this task: the one that requested it and those that joined. */
    public static Set<PartnerId> organisations(Task task) {
        return Stream.concat(
                        Stream.ofNullable(task.isRequested() ? task.partnerId() : null),
                        task.coBeneficiaries().stream().map(CoBeneficiary::partner))
                .collect(Collectors.toSet());
    }

    /** Those of them for which the caller sees it. */
    public static Set<PartnerId> organisations(Task task, Caller caller) {
        return organisations(task).stream()
                .filter(partner -> task.coBeneficiary(partner)
                        .map(own -> own.isShared(caller))
                        .orElseGet(() -> isShared(task, caller)))
                .collect(Collectors.toSet());
    }

    /** Whether the caller sees a task that is no draft. {@link TaskScope} has the same rule for every query. */
    public static boolean isVisible(Task task, Caller caller) {
        return !task.excludes(caller.id())
                && (caller.isDeliveryStaff()
                        || isShared(task, caller)
                        || task.coBeneficiaries().stream().anyMatch(own -> own.isShared(caller)));
    }

    /** Whether the caller sees the task for that organisation. */
    public static boolean isSeenFor(PartnerId partner, Task task, Caller caller) {
        return organisations(task, caller).contains(partner);
    }

    /** Whether this is the view of an organisation that joined. */
    public static boolean isOfCoBeneficiary(Task seen) {
        PartnerId partner = seen.partnerId();
        return partner != null && seen.coBeneficiary(partner).isPresent();
    }

    /**
     * Whether the caller may be shown similar tasks and matching resources for an undecided task: officers, and members
     * of the organisation that requested it who see it. An organisation that joined may not, since the compared text is
     * not its own.
     */
    public static boolean showsSuggestions(Task task, Caller caller) {
        boolean isUndecided = task.state() == TaskState.DRAFT || task.isOpen();
        boolean isOwn = isShared(task, caller) && !isOfCoBeneficiary(task);
        return isUndecided && (isOwn || caller.isDeliveryStaff());
    }

    /** @param shared the organisations for which the caller sees it; of several, the first one's words are shown */
    private static Task asOwn(Task task, List<CoBeneficiary> shared) {
        CoBeneficiary own = shared.getFirst();
        var origin = new Origin(own.partner(), own.partnerKind(), null, own.author(), own.joinedAt(), null, null);
        List<TaskHistoryEntry> changes = task.history().stream()
                .filter(entry -> entry.isShownToJoined(own.partner()))
                .map(TaskHistoryEntry::withoutWords)
                .toList();
        return new Task(
                task.id(),
                CoBeneficiary.seenVersion(shared),
                task.reference(),
                origin,
                own.asOwn(task.need()),
                own.asOwn(task.sharing()),
                shared,
                task.progress().seenByOthers(changes, updatedAt(shared)),
                task.mergedInto(),
                task.delivery().withoutPartners(),
                null);
    }

    private static Instant updatedAt(List<CoBeneficiary> shared) {
        return shared.stream()
                .map(CoBeneficiary::lastSeenChangeAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
