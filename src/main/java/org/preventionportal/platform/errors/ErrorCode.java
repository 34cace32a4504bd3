package org.preventionportal.platform.errors;

/** What a client can branch on in a {@link UserError}; described value by value in the schema. */
public enum ErrorCode {
    REQUIRED,
    INVALID,
    TOO_LONG,
    OUT_OF_RANGE,
    IDENTIFYING_TEXT,
    CHILD_AT_RISK,
    NOT_FOUND,
    NOT_ALLOWED,
    WRONG_STATE,
    PARTNER_SUSPENDED,
    CONFLICT,
    KEY_REUSED,
    ALREADY_EXISTS,
    UNAVAILABLE
}
