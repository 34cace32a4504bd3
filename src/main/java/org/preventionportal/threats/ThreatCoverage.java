package org.preventionportal.threats;

import java.util.List;
import org.preventionportal.access.Region;

/** Counts the entries of a region. An entry with several themes counts once. */
record ThreatCoverage(
        Region region,
        int entryCount,
        int answeredCount,
        List<ThreatThemeCoverage> themes,
        List<ThreatPlaceCoverage> placeKinds) {}
