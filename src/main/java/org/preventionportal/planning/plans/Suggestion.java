package org.preventionportal.planning.plans;

import java.util.List;

/** Holds suggested decisions, and where they stay below a minimum that was asked for. */
record Suggestion(List<PlannedDecision> decisions, List<SuggestionShortfall> shortfalls) {}
