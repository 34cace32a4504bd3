package org.preventionportal.accounts;

/** Says whether a person may sign in. */
enum AccountState {
    ACTIVE,
    SUSPENDED
}
