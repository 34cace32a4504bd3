package org.preventionportal.access.keycloak;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.springframework.stereotype.Service;

/**
 * Looks up people and their names in Keycloak. Names are cached for minutes only, so that the service has no copy of a
 * name that would have to be corrected or erased.
 */
@Service
class People {

    private final Directory directory;
    private final Organisations organisations;
    private final Callers callers;

    People(Directory directory, Organisations organisations, Callers callers) {
        this.directory = directory;
        this.organisations = organisations;
        this.callers = callers;
    }

    /**
     * A person with an account. Officers, managers and administrators find everybody, evaluators everybody who is a
     * member of no organisation. Anybody finds themselves and the members of their own organisations. The answer for
     * others does not depend on whether the account exists.
     */
    @SignedIn
    public Optional<PersonId> find(PersonId person, Caller caller) {
        boolean isVisible = (caller.isDeliveryStaff() || caller.managesAllPartners())
                ? directory.find(person).isPresent()
                : isColleague(person, caller) || (caller.isStaff() && isOfProgramme(person));
        return Optional.of(person).filter(_ -> isVisible);
    }

    private boolean isOfProgramme(PersonId person) {
        return directory.find(person).isPresent() && callers.partners(person).isEmpty();
    }

    private boolean isColleague(PersonId person, Caller caller) {
        return person.equals(caller.id())
                || caller.partners().stream()
                        .flatMap(partner -> organisations.members(partner).stream())
                        .anyMatch(member -> member.person().equals(person));
    }

    /**
     * The names that Keycloak knows. A person who has left has no name. While Keycloak does not answer, only those have
     * one who are in memory.
     */
    @SignedIn
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return directory.findKnown(ids).values().stream()
                .collect(Collectors.toMap(Directory.Account::person, Directory.Account::name));
    }

    /** Everybody who holds the role officer. */
    @Officers
    public List<Officer> officers() {
        return directory.officers().stream()
                .map(account -> new Officer(account.person(), account.regions()))
                .toList();
    }
}
