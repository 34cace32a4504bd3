package org.preventionportal.tasks.progress;

/** Lists the reasons for which an officer merges a request into another task. */
public enum MergeReason {
    SAME_NEED,
    DELIVERED_TOGETHER,
    OTHER
}
