package org.preventionportal.planning.plans;

import java.util.List;

/**
 * Holds suggested decisions, and where they stay below a minimum that was asked for.
 *
 * @param leftOut how many others the plan has no room for
 */
record Suggestion(List<PlannedDecision> decisions, int leftOut, List<SuggestionShortfall> shortfalls) {}
