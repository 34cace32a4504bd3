package org.preventionportal.tasks.progress;

/** Why a request went into another. */
public enum MergeReason {
    SAME_NEED,
    DELIVERED_TOGETHER,
    OTHER
}
