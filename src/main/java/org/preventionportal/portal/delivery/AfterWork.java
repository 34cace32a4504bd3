package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.descendants;

import java.util.Map;

/** Says what comes next after a task without a recorded outcome is completed. */
final class AfterWork {

    private static final String OUTCOME = "It is completed. Record what has changed.";
    private static final String SURVEY = "It is completed. Ask the people who took part, and record what has changed.";
    private static final String PARTICIPANTS = "It is completed. Record participants, and record what has changed.";

    private AfterWork() {}

    /** @param task without its participants in a list and for those who may not see them */
    static String next(Map<?, ?> task) {
        if (task.get("participants") == null) {
            return SURVEY;
        }
        if (children(task, "surveyCampaigns").findAny().isPresent()) {
            return OUTCOME;
        }
        if (descendants(task, "participants", "edges").findAny().isEmpty()) {
            return PARTICIPANTS;
        }
        return children(task, "rollingSurveys").allMatch(survey -> Boolean.TRUE.equals(survey.get("isOver")))
                ? SURVEY
                : OUTCOME;
    }
}
