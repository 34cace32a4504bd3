package org.preventionportal.tasks.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.decisions.AccessDecision.AccessPart;
import org.preventionportal.tasks.decisions.AccessDecision.AccessRule;
import org.preventionportal.tasks.intelligence.IntelligenceAccesses;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/**
 * Decides for somebody who is not signed in here what the same queries and checks would decide for them, and names the
 * rule.
 */
@Component
class AccessRules {

    private final Tasks tasks;
    private final IntelligenceAccesses accesses;

    AccessRules(Tasks tasks, IntelligenceAccesses accesses) {
        this.tasks = tasks;
        this.accesses = accesses;
    }

    /** @param task the whole task */
    List<AccessDecision> of(Task task, Caller person) {
        if (tasks.find(task.id(), person).isEmpty()) {
            return each(hidden(task, person));
        }
        return List.of(
                AccessDecision.of(AccessPart.TASK, shown(task, person)),
                intelligence(task, person),
                AccessDecision.of(
                        AccessPart.NOTES, person.isDeliveryStaff() ? ofStaff(person) : AccessRule.DELIVERY_STAFF_ONLY),
                AccessDecision.of(AccessPart.PARTICIPANTS, participants(task, person)),
                AccessDecision.of(AccessPart.MESSAGES, shown(task, person)),
                AccessDecision.of(AccessPart.DOCUMENTS, documents(task, person)));
    }

    static List<AccessDecision> each(AccessRule rule) {
        return Stream.of(AccessPart.values())
                .map(part -> AccessDecision.of(part, rule))
                .toList();
    }

    private static AccessRule hidden(Task task, Caller person) {
        if (task.excludes(person.id())) {
            return AccessRule.EXCLUDED;
        }
        if (TaskView.organisations(task).stream().anyMatch(person.partners()::contains)) {
            return AccessRule.NOT_SHARED;
        }
        return person.has(Role.PARTNER) ? AccessRule.OTHER_ORGANISATION : AccessRule.NO_ROLE;
    }

    private static AccessRule shown(Task task, Caller person) {
        return person.isDeliveryStaff() ? ofStaff(person) : ofMember(task, person);
    }

    private static AccessRule ofStaff(Caller person) {
        return person.isManager() ? AccessRule.MANAGER : AccessRule.OFFICER;
    }

    private static AccessRule ofMember(Task task, Caller person) {
        return TaskView.isShared(task, person) ? AccessRule.OWN_ORGANISATION : AccessRule.JOINED_ORGANISATION;
    }

    private AccessDecision intelligence(Task task, Caller person) {
        if (TaskView.showsIntelligence(task, person)) {
            return AccessDecision.of(
                    AccessPart.INTELLIGENCE,
                    person.decidesFor(task.region()) ? ofRegion(person) : AccessRule.OWN_ORGANISATION);
        }
        if (!person.isDeliveryStaff()) {
            return AccessDecision.of(AccessPart.INTELLIGENCE, AccessRule.OTHER_ORGANISATION);
        }
        Map<TaskId, Instant> open = accesses.open(List.of(task.id()), person.id());
        return open.containsKey(task.id())
                ? new AccessDecision(AccessPart.INTELLIGENCE, AccessRule.OPENED, open.get(task.id()))
                : AccessDecision.of(AccessPart.INTELLIGENCE, AccessRule.OTHER_REGION);
    }

    private static AccessRule participants(Task task, Caller person) {
        if (person.decidesFor(task.region())) {
            return ofRegion(person);
        }
        return person.isDeliveryStaff() ? AccessRule.OTHER_REGION : AccessRule.DELIVERY_STAFF_ONLY;
    }

    private static AccessRule documents(Task task, Caller person) {
        if (ConversationAccess.withDocuments(List.of(task), person).isEmpty()) {
            return AccessRule.OTHER_REGION;
        }
        return person.decidesFor(task.region()) ? ofRegion(person) : ofMember(task, person);
    }

    private static AccessRule ofRegion(Caller person) {
        return person.isManager() ? AccessRule.MANAGER : AccessRule.REGION_OFFICER;
    }
}
