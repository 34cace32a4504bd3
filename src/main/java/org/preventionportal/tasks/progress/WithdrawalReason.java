package org.preventionportal.tasks.progress;

/** Why a partner took a request back. */
public enum WithdrawalReason {
    NO_LONGER_NEEDED,
    MET_ELSEWHERE,
    OWN_CAPACITY,
    MADE_IN_ERROR,
    OTHER
}
