package org.preventionportal.disclosure;

/** Names why a number is suppressed. */
public enum SuppressionReason {
    FEWER_THAN_FIVE,
    FEWER_THAN_TEN,
    /** Whatever the number is: nothing about it can be concluded from this. */
    NARROW
}
