package org.preventionportal.disclosure;

/** Names why a number is suppressed. */
public enum SuppressionReason {
    TOO_FEW,
    PUBLISHED
}
