package org.preventionportal.tasks;

import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.progress.Change;
import org.preventionportal.tasks.progress.TaskState;

/**
 * A task as a caller may see it: whole for staff and for those in the requesting organisation who see the request. An
 * organisation that joined sees it as if it were its own request: its own words and people, what is done and when, and
 * neither text nor person nor figure of anybody else.
 */
public final class TaskView {

    private TaskView() {}

    public static Task of(Task task, Caller caller) {
        return caller.isOfficer() || isShared(task, caller)
                ? task
                : organisation(task, caller).map(own -> asOwn(task, own)).orElseThrow();
    }

    /**
     * Whether the caller sees this as a member of the partner that requested it, whatever else they are: the same rule as
     * {@link TaskScope} has for queries.
     */
    public static boolean isShared(Task task, Caller caller) {
        PartnerId partner = task.origin().partner();
        if (partner == null || !caller.partners().contains(partner)) {
            return false;
        }
        boolean wrote = task.author().equals(caller.id());
        return task.state() == TaskState.DRAFT
                ? wrote
                : wrote
                        || task.sharing().visibility() == Visibility.ORGANISATION
                        || task.sharing().colleagues().contains(caller.id())
                        || caller.leads(partner);
    }

    /** Whether the caller decides who in the organisation sees this: its author or one of its leads. */
    public static boolean isSharedBy(Task task, Caller caller) {
        PartnerId partner = task.origin().partner();
        return partner != null
                && caller.partners().contains(partner)
                && (task.author().equals(caller.id()) || caller.leads(partner));
    }

    /** The caller's organisation among those that joined. */
    public static Optional<CoBeneficiary> organisation(Task task, Caller caller) {
        return task.joined().stream()
                .filter(one -> caller.partners().contains(one.partner()))
                .findFirst();
    }

    /** Whether this is a task as an organisation that joined sees it. */
    public static boolean isOfCoBeneficiary(Task seen) {
        PartnerId partner = seen.partnerId();
        return partner != null && seen.coBeneficiary(partner).isPresent();
    }

    private static Task asOwn(Task task, CoBeneficiary own) {
        var origin = new Origin(own.partner(), own.partnerKind(), own.author(), own.at(), null, null);
        List<Change> changes = task.history().stream()
                .filter(change -> change.concerns(own.partner()) && !change.isOfRequester())
                .map(change -> own.partner().equals(change.partner()) ? change : change.withoutWords())
                .toList();
        return new Task(
                task.id(),
                task.version(),
                origin,
                own.asOwn(task.need()),
                Sharing.WITH_ORGANISATION,
                List.of(own),
                task.progress().showing(changes),
                null,
                task.delivery().withoutPartners(),
                null);
    }
}
