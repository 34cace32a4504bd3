package org.preventionportal.tasks.progress;

/** Why an accepted task was not completed; NOT_RECORDED is known to the import of the first year alone. */
public enum NotCompletedReason {
    UNABLE_TO_ENGAGE_PARTNER,
    FUNDING_OR_CAPACITY,
    EXTERNAL_EVENT,
    OTHER,
    NOT_RECORDED
}
