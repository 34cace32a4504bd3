package org.preventionportal.audit;

/** How something ended that somebody wanted to do. */
public enum AuditOutcome {
    DONE,
    REFUSED,
    DENIED,
    FAILED
}
