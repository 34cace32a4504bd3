package org.preventionportal.tasks.progress;

/** Lists the reasons for which an officer defers a decision. */
public enum DeferralReason {
    AWAITING_CAPACITY,
    AWAITING_PARTNER,
    AWAITING_EVENT,
    OTHER
}
