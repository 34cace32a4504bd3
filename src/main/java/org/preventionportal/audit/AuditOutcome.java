package org.preventionportal.audit;

/** Lists the possible outcomes of an operation. */
public enum AuditOutcome {
    DONE,
    REFUSED,
    DENIED,
    FAILED
}
