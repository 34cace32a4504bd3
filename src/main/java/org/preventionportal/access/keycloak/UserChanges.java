package org.preventionportal.access.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates, updates and deletes users in Keycloak, with the rights of the client that the given users are read by. */
final class UserChanges {

    private static final Logger log = LoggerFactory.getLogger(UserChanges.class);

    /** Makes a person choose a password before anything else. */
    static final String PASSWORD = "UPDATE_PASSWORD";

    private UserChanges() {}

    static UserRepresentation user(String email, String firstName, String lastName, Collection<Region> regions) {
        var user = new UserRepresentation();
        user.setUsername(EmailAddresses.plain(email));
        user.setEmail(EmailAddresses.plain(email));
        user.setFirstName(firstName.strip());
        user.setLastName(lastName.strip());
        user.setEnabled(true);
        user.setAttributes(Map.of("regions", names(regions)));
        return user;
    }

    static String create(UsersResource users, UserRepresentation user) {
        try (Response response = users.create(user)) {
            return switch (response.getStatus()) {
                case 201 -> CreatedResponseUtil.getCreatedId(response);
                case 409 ->
                    throw new Refusal(UserError.input(
                            "email",
                            ErrorCode.ALREADY_EXISTS,
                            "There is an account with this email address. Find it and change its roles."));
                case 400 ->
                    throw new Refusal(UserError.input(
                            "email", ErrorCode.INVALID, "This email address cannot be used. Check it and try again."));
                default -> throw new WebApplicationException(response.getStatus());
            };
        }
    }

    static void delete(UsersResource users, PersonId person) {
        try (Response response = users.delete(person.value())) {
            switch (response.getStatus()) {
                case 204 -> log.info("Deleted an account");
                case 404 -> log.info("The account is deleted already");
                default -> throw new WebApplicationException(response.getStatus());
            }
        }
    }

    static void setEnabled(UsersResource users, PersonId person, boolean isEnabled) {
        var account = users.get(person.value());
        UserRepresentation user = account.toRepresentation();
        user.setEnabled(isEnabled);
        account.update(user);
    }

    static void setAttribute(UsersResource users, PersonId person, String name, List<String> values) {
        var account = users.get(person.value());
        UserRepresentation user = account.toRepresentation();
        Map<String, List<String>> attributes =
                new HashMap<>(Optional.ofNullable(user.getAttributes()).orElse(Map.of()));
        attributes.put(name, values);
        user.setAttributes(attributes);
        account.update(user);
    }

    static List<String> names(Collection<Region> regions) {
        return Stream.of(Region.values())
                .filter(regions::contains)
                .map(Region::name)
                .toList();
    }
}
