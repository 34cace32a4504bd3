package org.preventionportal.planning.plans;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;

/**
 * Says by how many requests a plan stays below a minimum that was asked for.
 *
 * @param region the cold spot; null for the requests that are due
 */
record SuggestionShortfall(@Nullable Region region, int missingCount) {}
