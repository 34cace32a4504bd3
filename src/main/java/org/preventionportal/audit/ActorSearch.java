package org.preventionportal.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.stereotype.Service;

/** Finds the people whose entries a search of the audit trail asks for. */
@Service
class ActorSearch {

    private static final int MAX_PEOPLE = 500;

    private final Directory directory;

    ActorSearch(Directory directory) {
        this.directory = directory;
    }

    /**
     * The people with this id and this name or address.
     *
     * @param person the beginning of a name, user name or email address
     * @return null if the entries of everybody are asked for
     * @throws BadRequest if the beginning fits too many
     */
    @Admins
    public @Nullable Collection<PersonId> find(@Nullable PersonId id, @Nullable String person) {
        if (person == null || person.isBlank()) {
            return id == null ? null : List.of(id);
        }
        List<PersonId> found = directory.search(person.strip(), MAX_PEOPLE + 1);
        if (found.size() > MAX_PEOPLE) {
            throw new BadRequest(
                    "More than %d people have such a name. Enter more of it.".formatted(MAX_PEOPLE), "filter.person");
        }
        return id == null ? found : found.stream().filter(id::equals).toList();
    }
}
