package org.preventionportal.tasks.delivery.activities;

/** Lists the kinds of people that a task reaches directly; OTHER are families and the public. */
public enum ReachKind {
    PROFESSIONALS,
    YOUNG_PEOPLE,
    OTHER
}
