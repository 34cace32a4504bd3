package org.preventionportal.partners;

/** What has been agreed with a partner. */
public enum Agreement {
    NONE,
    INFORMAL,
    FORMAL
}
