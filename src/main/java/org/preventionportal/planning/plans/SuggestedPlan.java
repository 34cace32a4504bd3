package org.preventionportal.planning.plans;

import java.util.List;

/**
 * Holds a plan with its suggested decisions, and where these stay below a minimum that was asked for.
 *
 * @param leftOut how many others the plan has no room for
 */
record SuggestedPlan(QuarterPlan plan, int leftOut, List<SuggestionShortfall> shortfalls) {}
