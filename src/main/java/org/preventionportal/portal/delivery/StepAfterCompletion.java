package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.children;

import java.util.Map;

/** Says what comes next after a task without a recorded outcome is completed. */
final class StepAfterCompletion {

    private static final String COMPLETED = "It is completed.";
    private static final String OUTCOME = COMPLETED + " Record what has changed.";
    private static final String SURVEY = COMPLETED + " Ask the people who took part, and record what has changed.";
    private static final String PARTICIPANTS = COMPLETED + " Record participants, and record what has changed.";

    private StepAfterCompletion() {}

    static String next(Map<?, ?> task) {
        if (task.get("surveyCampaigns") == null) {
            return COMPLETED; // of a region that the reader does not deliver in
        }
        if (children(task, "surveyCampaigns").findAny().isPresent()) {
            return OUTCOME;
        }
        if (!Boolean.TRUE.equals(task.get("viewerCanAskParticipants"))) {
            return PARTICIPANTS;
        }
        return children(task, "rollingSurveys").allMatch(survey -> Boolean.TRUE.equals(survey.get("isOver")))
                ? SURVEY
                : OUTCOME;
    }
}
