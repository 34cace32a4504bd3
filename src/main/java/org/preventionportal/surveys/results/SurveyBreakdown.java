package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Option;

/** Holds the results of one question by group of respondents. */
record SurveyBreakdown(List<GroupResult> groups) {

    /**
     * Holds the results of one group.
     *
     * @param key of the choice that the people of this group picked
     */
    record GroupResult(String key, String text, QuestionResult result) {

        static GroupResult of(Option group, QuestionResult result) {
            return new GroupResult(group.key(), group.text().in(Language.EN), result);
        }
    }
}
