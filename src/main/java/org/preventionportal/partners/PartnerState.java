package org.preventionportal.partners;

/** Says whether a partner may request work. */
public enum PartnerState {
    ACTIVE,
    SUSPENDED
}
