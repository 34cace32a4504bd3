package org.preventionportal.threats;

import org.preventionportal.tasks.need.Theme;

/** Counts the entries of a region that have a theme. */
record ThreatThemeCoverage(Theme theme, int entryCount, int answeredCount) {}
