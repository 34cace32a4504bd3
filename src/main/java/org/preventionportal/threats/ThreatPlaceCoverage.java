package org.preventionportal.threats;

/** Counts the entries of a region that are about a kind of place. */
record ThreatPlaceCoverage(PlaceKind placeKind, int entryCount, int answeredCount) {}
