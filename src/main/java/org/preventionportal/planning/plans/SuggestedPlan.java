package org.preventionportal.planning.plans;

import java.util.List;

/** Holds a plan with its suggested decisions, and where these stay below a minimum that was asked for. */
record SuggestedPlan(QuarterPlan plan, List<SuggestionShortfall> shortfalls) {}
