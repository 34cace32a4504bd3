package org.preventionportal.tasks.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.SignedIn;
import org.preventionportal.audit.ObjectTrail;
import org.preventionportal.audit.ObjectTrail.Use;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskView;
import org.springframework.stereotype.Service;

/**
 * Says who has read or changed a task. Programme managers see all of it. Leads see it for the requests of their own
 * partner, and nothing of another organisation.
 */
@Service
class AccessLog {

    private static final int MAX_ENTRIES = 1000;

    /** What staff did that a lead may know. Notes and the order of the queue are internal; the history has changes. */
    private static final Set<String> STAFF_READS = Set.of("READ_INTELLIGENCE");

    /** What members do for another organisation on this task. */
    private static final Set<String> OF_OTHER_PARTNERS = Set.of("JOIN_TASK", "LEAVE_TASK");

    private final ObjectTrail trail;

    AccessLog(ObjectTrail trail) {
        this.trail = trail;
    }

    private record Line(LocalDate date, @Nullable PersonId actor, List<Role> roles) {}

    /** @param task as {@link TaskView} shows it to the caller */
    @SignedIn
    public boolean isReadable(Task task, Caller caller) {
        return caller.isManager() || requester(task).filter(caller::leads).isPresent();
    }

    /** Null if the caller may not read it. */
    @SignedIn
    public @Nullable List<AccessLogEntry> find(Task task, Caller caller) {
        if (!isReadable(task, caller)) {
            return null;
        }
        Function<Use, Optional<Line>> shown = caller.isManager()
                ? use -> Optional.of(new Line(day(use), use.actor(), use.roles()))
                : use -> toLead(use, requester(task).orElseThrow());
        Map<Line, Set<String>> actions = new LinkedHashMap<>();
        trail.of(task.id().value(), MAX_ENTRIES)
                .forEach(use -> shown.apply(use)
                        .ifPresent(line -> actions.computeIfAbsent(line, _ -> new LinkedHashSet<>())
                                .add(use.action())));
        return actions.entrySet().stream()
                .map(entry -> new AccessLogEntry(
                        entry.getKey().date(),
                        entry.getKey().actor(),
                        entry.getKey().roles(),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    /** Empty for an organisation that joined, which sees a task of its own words only. */
    private static Optional<PartnerId> requester(Task task) {
        return task.isRequested() && !TaskView.isOfCoBeneficiary(task)
                ? Optional.ofNullable(task.partnerId())
                : Optional.empty();
    }

    /** Who holds a role of staff counts as staff, even if they are also a member. */
    private static Optional<Line> toLead(Use use, PartnerId own) {
        List<Role> staff = use.roles().stream().filter(AccessLog::isOfStaff).toList();
        if (!staff.isEmpty()) {
            return STAFF_READS.contains(use.action()) ? Optional.of(new Line(day(use), null, staff)) : Optional.empty();
        }
        return use.partners().contains(own) && !OF_OTHER_PARTNERS.contains(use.action())
                ? Optional.of(new Line(day(use), use.actor(), use.roles()))
                : Optional.empty();
    }

    private static boolean isOfStaff(Role role) {
        return role != Role.PARTNER && role != Role.PARTNER_LEAD;
    }

    private static LocalDate day(Use use) {
        return LocalDate.ofInstant(use.occurredAt(), ZoneOffset.UTC);
    }
}
