package org.preventionportal.tasks.exclusions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.stereotype.Component;

/** Knows whom a programme manager or a lead may exclude from a task. Callers must check access. */
@Component
class ExcludablePeople {

    private final Organisations organisations;
    private final Directory directory;
    private final Callers callers;
    private final PartnerMembership membership;

    ExcludablePeople(Organisations organisations, Directory directory, Callers callers, PartnerMembership membership) {
        this.organisations = organisations;
        this.directory = directory;
        this.callers = callers;
        this.membership = membership;
    }

    /** The organisations on the task that the caller leads. */
    static Set<PartnerId> led(Task task, Caller caller) {
        return TaskView.organisations(task, caller).stream()
                .filter(caller::leads)
                .collect(Collectors.toSet());
    }

    /** Those of some organisations for which the caller may act. @throws Refusal if each is suspended */
    private Set<PartnerId> active(Collection<PartnerId> some, Caller caller) {
        Set<PartnerId> active = membership.activeAmong(some, caller);
        if (active.isEmpty()) {
            some.forEach(partner -> membership.active(partner, caller));
        }
        return active;
    }

    /**
     * The organisation for which the caller excludes the person; null for a programme manager.
     *
     * @throws Refusal if the caller may not exclude the person
     */
    @Nullable
    PartnerId organisation(PersonId person, Task task, Caller caller) {
        if (caller.isManager()) {
            if (callers.find(person).isEmpty()) {
                throw new Refusal(
                        UserError.input("personId", ErrorCode.INVALID, "Choose a person who has an account."));
            }
            return null;
        }
        List<PartnerId> own = led(task, caller).stream()
                .filter(partner -> members(partner).anyMatch(person::equals))
                .toList();
        if (own.isEmpty()) {
            throw new Refusal(UserError.input(
                    "personId", ErrorCode.INVALID, "Choose a person who belongs to your organisation."));
        }
        if (callers.find(person).filter(Caller::isStaff).isPresent()) {
            throw new Refusal(UserError.input(
                    "personId",
                    ErrorCode.NOT_ALLOWED,
                    "This person also works for the programme. Ask a programme manager to exclude them."));
        }
        return active(own, caller).stream()
                .min(Comparator.comparing(PartnerId::value)) // the same each time
                .orElseThrow();
    }

    /**
     * Which exclusions of the person the caller may lift now: everything as a programme manager, and as a lead what
     * leads of their organisations decided, unless the organisation is suspended.
     */
    Predicate<Exclusion> liftable(PersonId person, Task task, Caller caller) {
        if (caller.isManager()) {
            return _ -> true;
        }
        List<PartnerId> own = task.sharing().exclusions().stream()
                .filter(exclusion -> exclusion.excludes(person) && exclusion.isManagedBy(caller))
                .flatMap(exclusion -> Stream.ofNullable(exclusion.partner()))
                .toList();
        Set<PartnerId> active = active(own, caller);
        return exclusion -> exclusion.partner() != null && active.contains(exclusion.partner());
    }

    /** Those that the caller can choose from; null if they may exclude nobody. */
    @Nullable
    List<PersonId> of(Task task, Caller caller) {
        List<PersonId> all = new ArrayList<>();
        if (caller.isManager()) {
            Stream.concat(directory.officers().stream(), directory.managers().stream())
                    .map(Directory.Account::person)
                    .forEach(all::add);
            TaskView.organisations(task).forEach(partner -> members(partner).forEach(all::add));
        } else if (led(task, caller).isEmpty()) {
            return null;
        } else {
            membership
                    .activeAmong(led(task, caller), caller)
                    .forEach(partner -> members(partner).forEach(all::add));
        }
        return all.stream()
                .distinct()
                .filter(person -> !person.equals(caller.id()) && !isExcluded(person, task, caller))
                .toList();
    }

    /** A lead does not learn whom a programme manager, or another organisation, has excluded. */
    private static boolean isExcluded(PersonId person, Task task, Caller caller) {
        return task.sharing().exclusions().stream()
                .anyMatch(exclusion -> exclusion.excludes(person) && exclusion.isManagedBy(caller));
    }

    /** Whether an officer of the region sees the task, for programme managers; null for everybody else. */
    @Nullable
    Boolean hasOfficer(Task task, Caller caller) {
        return caller.isManager()
                ? directory.officers().stream()
                        .anyMatch(officer -> !task.excludes(officer.person()) && officer.covers(task.region()))
                : null;
    }

    private Stream<PersonId> members(PartnerId partner) {
        return organisations.members(partner).stream().map(Organisations.Member::person);
    }
}
