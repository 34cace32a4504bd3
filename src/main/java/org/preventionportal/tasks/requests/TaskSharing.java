package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.access.roles.PartnerMembers;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.sharing.Sharing;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Changes who in the organisation sees a request. Its author and the organisation's leads may do this. */
@Service
@Validated
class TaskSharing {

    private final PartnerTaskAccess own;
    private final TaskChanges changes;
    private final Organisations organisations;
    private final Clock clock;

    TaskSharing(PartnerTaskAccess own, TaskChanges changes, Organisations organisations, Clock clock) {
        this.own = own;
        this.changes = changes;
        this.organisations = organisations;
        this.clock = clock;
    }

    @PartnerMembers
    public Task share(@Valid ShareTaskInput input, Caller caller) {
        Task task = own.load(input.taskId(), input.version(), caller);
        if (!TaskView.isSharedBy(task, caller)) {
            throw new Refusal(UserError.input(
                    "taskId",
                    ErrorCode.NOT_ALLOWED,
                    "Only the author and your organisation's leads can share this request."));
        }
        Sharing with = input.toSharing();
        Set<PersonId> added = new HashSet<>(with.colleagues());
        added.removeAll(task.sharing().colleagues()); // may have left since: that must not prevent a change
        requireMembers(added, Objects.requireNonNull(task.partnerId()));
        return changes.save(task.share(with, caller.id(), clock.instant()), caller);
    }

    private void requireMembers(Set<PersonId> named, PartnerId partner) {
        if (named.isEmpty()) {
            return;
        }
        Set<PersonId> members = organisations.members(partner).stream()
                .map(Organisations.Member::person)
                .collect(Collectors.toSet());
        if (!members.containsAll(named)) {
            throw new Refusal(UserError.input(
                    "colleagueIds", ErrorCode.INVALID, "Choose people who belong to your organisation."));
        }
    }
}
