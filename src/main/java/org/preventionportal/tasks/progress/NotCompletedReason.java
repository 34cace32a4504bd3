package org.preventionportal.tasks.progress;

/** Lists the reasons for which an accepted task is not completed. Only the import of the first year uses NOT_RECORDED. */
public enum NotCompletedReason {
    UNABLE_TO_ENGAGE_PARTNER,
    FUNDING_OR_CAPACITY,
    EXTERNAL_EVENT,
    OTHER,
    NOT_RECORDED
}
