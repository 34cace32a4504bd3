package org.preventionportal.disclosure;

/** Why a number is kept back; see the schema. */
public enum SuppressionReason {
    TOO_FEW,
    PUBLISHED
}
