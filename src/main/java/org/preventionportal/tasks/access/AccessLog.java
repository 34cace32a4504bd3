package org.preventionportal.tasks.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.audit.ObjectTrail;
import org.preventionportal.audit.ObjectTrail.Use;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.stereotype.Service;

/**
 * Says who has read or changed a task. Programme managers see all of it. Leads see it for the requests of their own
 * partner, and nothing of another organisation.
 */
@Service
class AccessLog {

    private static final int MAX_LINES = 1000;

    /** What staff did that a lead may know. Notes and the order of the queue are internal; the history has changes. */
    private static final String STAFF_READ = "readIntelligence";

    /** What members do for another organisation on this task. */
    private static final Set<String> OF_OTHER_PARTNERS = Set.of("joinTask", "leaveTask");

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
        Map<Line, Set<String>> actions = new LinkedHashMap<>();
        if (caller.isManager()) {
            trail.of(task.id().value(), MAX_LINES).forEach(use -> add(use, use.actor(), use.roles(), actions));
        } else {
            PartnerId own = requester(task).orElseThrow();
            trail.ofPartner(task.id().value(), own, OF_OTHER_PARTNERS, STAFF_READ, MAX_LINES)
                    .forEach(use -> addForLead(use, own, actions));
        }
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

    private static void add(Use use, @Nullable PersonId actor, List<Role> roles, Map<Line, Set<String>> actions) {
        var line = new Line(use.date(), actor, roles);
        actions.computeIfAbsent(line, _ -> new LinkedHashSet<>()).add(use.action());
    }

    /** Who holds a role of staff counts as staff, even if they are also a member. */
    private static void addForLead(Use use, PartnerId own, Map<Line, Set<String>> actions) {
        List<Role> staff = use.roles().stream().filter(AccessLog::isOfStaff).toList();
        if (!staff.isEmpty() && use.operation().equals(STAFF_READ)) {
            add(use, null, staff, actions);
        } else if (staff.isEmpty() && use.partners().contains(own)) {
            add(use, use.actor(), use.roles(), actions);
        }
    }

    private static boolean isOfStaff(Role role) {
        return role != Role.PARTNER && role != Role.PARTNER_LEAD;
    }
}
