package org.preventionportal.partners;

/** Says whether a partner may request work. */
enum PartnerState {
    ACTIVE,
    SUSPENDED
}
