package org.preventionportal.access.keycloak;

import org.preventionportal.access.PersonId;

/** Announces that an administrator has given an account roles. */
public record RolesGiven(PersonId person) {}
