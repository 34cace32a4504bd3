package org.preventionportal.partners;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.stereotype.Service;

/** Finds the partners that people are members of: those whose people the caller knows. */
@Service
class PartnersOfPeople {

    private final Directory directory;
    private final Callers callers;
    private final Partners partners;

    PartnersOfPeople(Directory directory, Callers callers, Partners partners) {
        this.directory = directory;
        this.callers = callers;
        this.partners = partners;
    }

    /** Whether the caller knows people of any partner. */
    static boolean isOpenTo(Caller caller) {
        return caller.isDeliveryStaff()
                || caller.has(Role.ADMIN)
                || caller.partners().stream().anyMatch(caller::leads);
    }

    /**
     * Leaves out people of whom the caller knows no partner: nobody can tell them from those who have left or may not
     * sign in. Leaves out everybody while Keycloak does not answer.
     */
    @SignedIn
    public Map<PersonId, List<Partner>> find(Collection<PersonId> people, Caller caller) {
        if (!isOpenTo(caller)) {
            return Map.of();
        }
        try {
            return known(directory.find(people).keySet(), caller).entrySet().stream()
                    .filter(person -> !person.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (Refusal unavailable) {
            return Map.of();
        }
    }

    /** Partners are read once for all people. */
    Map<PersonId, List<Partner>> known(Collection<PersonId> people, Caller caller) {
        Map<PersonId, Set<PartnerId>> memberOf =
                people.stream().distinct().collect(Collectors.toMap(Function.identity(), callers::partners));
        List<Partner> known =
                byName(memberOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), caller);
        return memberOf.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        member -> known.stream()
                                .filter(partner -> member.getValue().contains(partner.id()))
                                .toList()));
    }

    private List<Partner> byName(Set<PartnerId> some, Caller caller) {
        return some.isEmpty()
                ? List.of()
                : partners.find(some, caller).values().stream()
                        .filter(partner -> Membership.knowsPeople(partner, caller))
                        .sorted(Comparator.comparing(Partner::sortName))
                        .toList();
    }
}
