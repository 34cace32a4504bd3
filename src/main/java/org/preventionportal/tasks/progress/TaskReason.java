package org.preventionportal.tasks.progress;

/**
 * Lists every coded reason that a task's history or ending can have. The inputs of mutations take the smaller enums
 * {@link DeclineReason}, {@link DeferralReason}, {@link MergeReason}, {@link WithdrawalReason} and
 * {@code CloseTaskReason}, whose values have the same names here.
 */
public enum TaskReason {
    OUTSIDE_REMIT,
    DUPLICATE,
    MET_BY_RESOURCE,
    NO_CAPACITY_IN_REGION,
    INSUFFICIENT_INFORMATION,
    AWAITING_CAPACITY,
    AWAITING_PARTNER,
    AWAITING_EVENT,
    SAME_NEED,
    DELIVERED_TOGETHER,
    NO_LONGER_NEEDED,
    MET_ELSEWHERE,
    OWN_CAPACITY,
    MADE_IN_ERROR,
    UNABLE_TO_ENGAGE_PARTNER,
    FUNDING_OR_CAPACITY,
    EXTERNAL_EVENT,
    NOT_RECORDED,
    OTHER;

    static TaskReason of(Enum<?> reason) {
        return valueOf(reason.name());
    }
}
