package org.preventionportal.disclosure;

/** Names why a number is suppressed. */
public enum SuppressionReason {
    FEWER_THAN_FIVE,
    FEWER_THAN_TEN,
    /** However many people they count: people may be excluded from a task, and numbers of it alone are about it. */
    FEWER_THAN_TWO_TASKS,
    /** Whatever the number is: nothing about it can be concluded from this. */
    NARROW
}
