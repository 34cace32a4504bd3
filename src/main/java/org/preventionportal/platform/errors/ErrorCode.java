package org.preventionportal.platform.errors;

/** Lists the codes of a {@link UserError} on which a client can branch. The schema describes the values. */
public enum ErrorCode {
    REQUIRED,
    INVALID,
    TOO_LONG,
    OUT_OF_RANGE,
    IDENTIFYING_TEXT,
    MAY_IDENTIFY_A_CHILD,
    CHILD_AT_RISK,
    NOT_FOUND,
    NOT_ALLOWED,
    WRONG_STATE,
    FULL,
    PARTNER_SUSPENDED,
    CONFLICT,
    KEY_REUSED,
    ALREADY_EXISTS,
    UNAVAILABLE
}
