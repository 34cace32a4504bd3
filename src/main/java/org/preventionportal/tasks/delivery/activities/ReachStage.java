package org.preventionportal.tasks.delivery.activities;

/** Whether people are still to be reached or were; what a request expects is in its need. */
public enum ReachStage {
    PLANNED,
    DELIVERED
}
