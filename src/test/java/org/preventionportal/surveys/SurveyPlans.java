package org.preventionportal.surveys;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;

/** Plans of campaigns as they are sent. They stay open long enough for any test, unless the test says otherwise. */
public final class SurveyPlans {

    public static final String EVENT_FEEDBACK = "qst_event-feedback";
    public static final String YEAR_ONE = "qst_year-one";

    private SurveyPlans() {}

    /** Invites the people whose addresses are uploaded. */
    public static Input list(String questionnaireId) {
        return plan(questionnaireId, "LIST");
    }

    /** @param cap how many people can start with the link */
    public static Input openLink(String questionnaireId, int cap) {
        return plan(questionnaireId, "OPEN_LINK").with("cap", cap);
    }

    /** Invites the participants of tasks, whenever these were. */
    public static Input tasks(String questionnaireId, List<String> regions, List<String> kinds) {
        return plan(questionnaireId, "TASKS")
                .with(
                        "tasks",
                        Input.of("startsOn", "2020-01-01")
                                .with("endsOn", "2030-01-01")
                                .with("regions", regions)
                                .with("kinds", kinds));
    }

    /** The same about tasks of one region, with questions about an event. */
    public static Input tasksOf(String region, String... kinds) {
        return tasks(EVENT_FEEDBACK, List.of(region), List.of(kinds));
    }

    /** Follows the tasks of the north-east, from a year before a day to two years after it. */
    public static Input rolling(String questionnaireId, LocalDate today, List<?> waves) {
        return plan(questionnaireId, "ROLLING")
                .with(
                        "tasks",
                        Input.of("startsOn", today.minusYears(1).toString())
                                .with("endsOn", today.plusYears(2).toString())
                                .with("regions", List.of("NORTH_EAST")))
                .with("rolling", Input.of("waves", waves).with("firstAfterWeeks", 4));
    }

    private static Input plan(String questionnaireId, String invitation) {
        return Input.of("name", "Any")
                .with("questionnaireId", questionnaireId)
                .with("invitation", invitation)
                .with("closesOn", Given.later());
    }
}
