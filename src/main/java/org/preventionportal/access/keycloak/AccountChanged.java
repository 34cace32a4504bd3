package org.preventionportal.access.keycloak;

import org.preventionportal.access.PersonId;

/**
 * Announces that an administrator has given an account roles, or has revoked what lets its person in.
 *
 * @param isRevoked whether sessions and tokens from before are no longer trusted, because somebody else may have them
 */
public record AccountChanged(PersonId person, boolean isRevoked) {

    public static AccountChanged rolesGiven(PersonId person) {
        return new AccountChanged(person, false);
    }

    static AccountChanged revoked(PersonId person) {
        return new AccountChanged(person, true);
    }
}
