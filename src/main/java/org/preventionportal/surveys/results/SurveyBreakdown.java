package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Option;

/** One question, divided. */
record SurveyBreakdown(List<GroupResult> groups) {

    /**
     * What a group answered.
     *
     * @param id of the choice by which these people describe themselves
     */
    record GroupResult(String id, String text, QuestionResult result) {

        static GroupResult of(Option group, QuestionResult result) {
            return new GroupResult(group.key(), group.text().in(Language.EN), result);
        }
    }
}
