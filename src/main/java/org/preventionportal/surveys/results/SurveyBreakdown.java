package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.results.DisclosedCounts.NamedGroup;

/** Holds the results of one question by group of respondents. */
record SurveyBreakdown(List<GroupResult> groups) {

    /**
     * Holds the results of one group.
     *
     * @param key of the choice that the people of this group picked
     */
    record GroupResult(String key, String text, QuestionResult result) {

        static GroupResult of(NamedGroup group, QuestionResult result) {
            return new GroupResult(group.key(), group.text(), result);
        }
    }

    /** Counts only the respondents who gave this answer about themselves. */
    record BreakdownFilter(Dimension dimension, String choiceKey) {}
}
