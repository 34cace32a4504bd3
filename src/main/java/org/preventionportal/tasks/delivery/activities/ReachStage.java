package org.preventionportal.tasks.delivery.activities;

/** Says whether people are still to be reached or were reached. What a request expects is in its need. */
public enum ReachStage {
    PLANNED,
    DELIVERED
}
