package org.preventionportal.accounts;

/** Says why an account is suspended. */
enum AccountSuspensionReason {
    LEFT,
    AWAY,
    AT_RISK,
    MISUSE,
    REQUESTED
}
