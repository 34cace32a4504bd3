package org.preventionportal.access.keycloak;

import org.preventionportal.access.PersonId;

/** Announces that an account was deleted with the invitation that it was prepared for. */
public record PreparedAccountDeleted(PersonId person) {}
