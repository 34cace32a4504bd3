package org.preventionportal.partners;

/** Whether a partner may ask for new work. */
public enum PartnerState {
    ACTIVE,
    SUSPENDED
}
