package org.preventionportal.planning.plans;

/** Lists the decisions that can be planned. */
enum PlannedAction {
    ACCEPT,
    ASSIGN,
    DEFER,
    DECLINE
}
