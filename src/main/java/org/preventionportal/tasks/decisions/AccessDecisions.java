package org.preventionportal.tasks.decisions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.decisions.AccessDecision.AccessRule;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.stereotype.Service;

/**
 * Says why a person sees a task, or does not. Programme managers ask about everybody, leads about members of their own
 * organisation on its tasks. A lead reads what a member sees for that organisation: of another one that the member
 * belongs to, the lead must not learn that it requested the task, nor what the member reads as staff of the programme.
 */
@Service
class AccessDecisions {

    private final Callers callers;
    private final Organisations organisations;
    private final TaskRecords records;
    private final AccessRules rules;

    AccessDecisions(Callers callers, Organisations organisations, TaskRecords records, AccessRules rules) {
        this.callers = callers;
        this.organisations = organisations;
        this.records = records;
        this.rules = rules;
    }

    /**
     * Null if the caller may not ask about the person.
     *
     * @param task as {@link TaskView} shows it to the caller
     */
    @SignedIn
    public @Nullable List<AccessDecision> of(Task task, PersonId person, Caller caller) {
        Set<PartnerId> led = caller.isManager() ? Set.of() : led(task, person, caller);
        if (!caller.isManager() && led.isEmpty()) {
            return null;
        }
        Optional<Caller> other = callers.find(person).map(found -> caller.isManager() ? found : found.asMemberOf(led));
        return other.isEmpty()
                ? AccessRules.each(AccessRule.NO_ACCOUNT)
                : rules.of(records.any(task.id()).orElseThrow(), other.get());
    }

    /** The organisations on the task that the caller leads and the person is a member of. */
    private Set<PartnerId> led(Task task, PersonId person, Caller caller) {
        return TaskView.organisations(task, caller).stream()
                .filter(caller::leads)
                .filter(partner -> organisations.members(partner).stream()
                        .anyMatch(member -> member.person().equals(person)))
                .collect(Collectors.toSet());
    }
}
