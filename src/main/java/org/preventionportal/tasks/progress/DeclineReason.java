package org.preventionportal.tasks.progress;

/** Lists the reasons for which an officer declines a request. */
public enum DeclineReason {
    OUTSIDE_REMIT,
    DUPLICATE,
    MET_BY_RESOURCE,
    NO_CAPACITY_IN_REGION,
    INSUFFICIENT_INFORMATION,
    OTHER
}
