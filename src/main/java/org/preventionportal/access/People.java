package org.preventionportal.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Names of people, asked of Keycloak and kept for minutes only, so that no copy of them has to be corrected or erased. */
@Service
public class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);
    private static final int MOST_OFFICERS = 500;

    private final RealmResource realm;
    private final Cache<PersonId, Optional<String>> names = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    People(RealmResource realm) {
        this.realm = realm;
    }

    /** The names that Keycloak knows; somebody who has left has none, nor has anybody while Keycloak does not answer. */
    @SignedIn
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> found = new HashMap<>();
        try {
            for (PersonId id : ids) {
                names.get(id, this::name).ifPresent(name -> found.put(id, name));
            }
        } catch (WebApplicationException | ProcessingException unavailable) {
            log.warn("Keycloak gave no names: {}", unavailable.getClass().getSimpleName());
        }
        return found;
    }

    private Optional<String> name(PersonId id) {
        if (!id.isAccount()) {
            return Optional.empty();
        }
        try {
            return Optional.of(name(realm.users().get(id.value()).toRepresentation()));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    /** Everybody who holds the role officer. */
    @Officers
    public List<Officer> officers() {
        try {
            return realm.roles().get("officer").getUserMembers(false, 0, MOST_OFFICERS).stream()
                    .map(this::officer)
                    .toList();
        } catch (WebApplicationException | ProcessingException unavailable) {
            log.warn("Keycloak gave no officers: {}", unavailable.getClass().getSimpleName());
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "The list of officers cannot be read just now. Try again in a minute."));
        }
    }

    private Officer officer(UserRepresentation user) {
        var id = new PersonId(user.getId());
        names.put(id, Optional.of(name(user)));
        // A list of role members comes without attributes, so each officer's are asked for.
        Map<String, List<String>> attributes =
                realm.users().get(user.getId()).toRepresentation().getAttributes();
        return new Officer(
                id, attributes == null ? List.of() : Region.named(attributes.getOrDefault("regions", List.of())));
    }

    private static String name(UserRepresentation user) {
        return "%s %s".formatted(user.getFirstName(), user.getLastName());
    }
}
