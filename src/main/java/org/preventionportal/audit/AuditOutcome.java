package org.preventionportal.audit;

/** Lists the possible outcomes of an operation. */
enum AuditOutcome {
    DONE,
    REFUSED,
    DENIED,
    FAILED
}
