package org.preventionportal.planning.inkind;

/** Lists what partners give besides money. */
enum InKindKind {
    STAFF_TIME,
    VENUE,
    MATERIALS,
    TRAVEL,
    OTHER
}
