package org.preventionportal.evidence.theory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * Says what supports an element of the Theory of Change.
 *
 * @param taskCount accepted tasks that have not ended without completion; null unless the element is an activity
 * @param completedTaskCount those of them that are completed; null unless the element is an activity
 */
record ElementSupport(
        @Nullable Integer taskCount,
        @Nullable Integer completedTaskCount,
        int evidenceCount,
        int outcomeCount,
        List<SurveyResult> surveyResults) {

    /** How many respondents of a campaign agree, under disclosure control. */
    record SurveyResult(
            String campaignName, String text, DisclosedNumber people, DisclosedNumber base, DisclosedNumber percent) {}

    /** Whether there is any: completed tasks show that an activity was carried out. */
    public boolean hasSupport() {
        return evidenceCount + outcomeCount > 0
                || (completedTaskCount != null && completedTaskCount > 0)
                || surveyResults.stream()
                        .anyMatch(result -> result.percent().number().isPresent());
    }
}
