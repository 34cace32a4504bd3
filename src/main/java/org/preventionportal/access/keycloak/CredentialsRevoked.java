package org.preventionportal.access.keycloak;

import org.preventionportal.access.PersonId;

/** Announces that what lets a person in is no longer trusted, because somebody else may have it. */
public record CredentialsRevoked(PersonId person) {}
