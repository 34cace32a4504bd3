package org.preventionportal.access;

/** Announces that an administrator has given an account roles. */
public record RolesGiven(PersonId person) {}
