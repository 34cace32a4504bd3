package org.preventionportal.access;

/** Announces that an account was deleted with the invitation that it was prepared for. */
public record PreparedAccountDeleted(PersonId person) {}
