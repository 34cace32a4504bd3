package org.preventionportal.tasks.progress;

/**
 * Lists the stored reasons for which an accepted task is not completed. {@code CloseTaskReason}, the input of
 * {@code closeTask}, has the same values without NOT_RECORDED, which only the import of the first year uses.
 */
public enum NotCompletedReason {
    UNABLE_TO_ENGAGE_PARTNER,
    FUNDING_OR_CAPACITY,
    EXTERNAL_EVENT,
    OTHER,
    NOT_RECORDED
}
