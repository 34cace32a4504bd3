package org.preventionportal.tasks.progress;

/** Why a request was declined. */
public enum DeclineReason {
    OUTSIDE_REMIT,
    DUPLICATE,
    MET_BY_RESOURCE,
    NO_CAPACITY_IN_REGION,
    INSUFFICIENT_INFORMATION,
    OTHER
}
