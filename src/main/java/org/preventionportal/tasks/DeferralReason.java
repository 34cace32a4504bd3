package org.preventionportal.tasks;

/** Why a decision was put off. */
public enum DeferralReason {
    AWAITING_CAPACITY,
    AWAITING_PARTNER,
    AWAITING_EVENT,
    OTHER
}
