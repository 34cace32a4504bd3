package org.preventionportal.tasks.progress;

/** Lists the reasons for which a partner withdraws a request. */
public enum WithdrawalReason {
    NO_LONGER_NEEDED,
    MET_ELSEWHERE,
    OWN_CAPACITY,
    MADE_IN_ERROR,
    OTHER
}
