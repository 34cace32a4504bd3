package org.preventionportal.threats;

/** Lists the states of an entry. {@link #OUT_OF_DATE} is never stored: time makes it of {@link #CONFIRMED}. */
enum ThreatEntryState {
    PROPOSED,
    CONFIRMED,
    OUT_OF_DATE,
    WITHDRAWN
}
