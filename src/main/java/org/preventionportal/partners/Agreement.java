package org.preventionportal.partners;

/** What has been agreed with a partner. */
enum Agreement {
    NONE,
    INFORMAL,
    FORMAL
}
