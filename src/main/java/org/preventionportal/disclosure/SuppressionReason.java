package org.preventionportal.disclosure;

/** Names why a number is suppressed. */
public enum SuppressionReason {
    FEWER_THAN_FIVE,
    FEWER_THAN_TEN
}
