package org.preventionportal.planning.plans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Limits what is suggested.
 *
 * @param maxPerRegion requests of one region in the plan; null for any number
 * @param maxWithoutIntelligence requests in the plan that rest on no intelligence; null for any number
 * @param minPerColdSpot requests of each cold spot in the plan; null for no minimum
 * @param decidesDue whether to accept first what is due in the first days of the quarter, and to defer the rest of it
 * @param defersOthers whether to defer what is left out and has to be decided by the end of the quarter
 */
record SuggestPlannedDecisionsInput(
        QuarterPlanId quarterPlanId,
        long version,
        @Nullable @Min(1) @Max(500) Integer maxPerRegion,
        @Nullable @Min(0) @Max(500) Integer maxWithoutIntelligence,
        @Nullable @Min(1) @Max(500) Integer minPerColdSpot,
        boolean decidesDue,
        boolean defersOthers) {

    SuggestionLimits limits() {
        return new SuggestionLimits(maxPerRegion, maxWithoutIntelligence);
    }
}
