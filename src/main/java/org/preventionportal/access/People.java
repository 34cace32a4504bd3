package org.preventionportal.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Names of people, asked of Keycloak and kept for minutes only, so that no copy of them has to be corrected or erased. */
@Service
public class People {

    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    /** The names that Keycloak knows; somebody who has left has none, nor has anybody while Keycloak does not answer. */
    @SignedIn
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> found = new HashMap<>();
        try {
            for (PersonId id : ids) {
                directory.find(id).ifPresent(account -> found.put(id, account.name()));
            }
        } catch (Directory.Unavailable unavailable) {
            return found;
        }
        return found;
    }

    /** Everybody who holds the role officer. */
    @Officers
    public List<Officer> officers() {
        return directory.officers().stream()
                .map(account -> new Officer(account.person(), account.regions()))
                .toList();
    }
}
