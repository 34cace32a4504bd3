package org.preventionportal.tasks.progress;

/** Why a decision was put off. */
public enum DeferralReason {
    AWAITING_CAPACITY,
    AWAITING_PARTNER,
    AWAITING_EVENT,
    OTHER
}
