package org.preventionportal.surveys.audience;

import java.util.Map;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.counts.PeopleInResults;

/**
 * Counts people by the state of their mail. Beside the number of responses, it must not show how many did not answer if
 * those are fewer than five. People who have opted out count like those who were listed with them, so that a list of
 * chosen addresses does not show who they are.
 *
 * @param finished people who have finished; unless it is exact, in steps of five and zero below ten
 * @param isFinishedExact whether it is the number in the results, which no longer shows when a person answers
 * @param isRounded whether the other numbers are rounded down to a multiple of five
 */
record SurveyProgress(
        int listed,
        int waiting,
        int sent,
        int undeliverable,
        int finished,
        boolean isFinishedExact,
        boolean isRounded) {

    private static final int STEP = PeopleInResults.STEP;

    /** Beside ten responses or more, five others are enough to hide each. */
    private static final int MIN_EXACT = PeopleInResults.MIN_SHOWN + STEP;

    /**
     * Before there are results.
     *
     * @param people by the state of their mail; as opted out only those whose mail would not have been sent yet
     * @param finished the exact number
     * @param isPlanned whether the campaign has not opened, so that nobody waits
     */
    static SurveyProgress of(Map<MailState, Integer> people, long finished, boolean isPlanned) {
        int all = people.values().stream().mapToInt(Integer::intValue).sum();
        SurveyProgress exact = exact(people, isPlanned, PeopleInResults.inSteps(finished), false);
        return all < MIN_EXACT ? exact.rounded() : exact;
    }

    /**
     * For a closed campaign of which the results show how many finished. The numbers disclose nothing beyond that rate.
     *
     * @param finished the number in the results
     */
    static SurveyProgress counted(Map<MailState, Integer> people, int finished) {
        return exact(people, false, finished, true);
    }

    private static SurveyProgress exact(
            Map<MailState, Integer> people, boolean isPlanned, int finished, boolean isFinishedExact) {
        int listed = people.getOrDefault(MailState.LISTED, 0);
        int waiting = people.getOrDefault(MailState.WAITING, 0);
        int optedOut = people.getOrDefault(MailState.OPTED_OUT, 0);
        boolean isListing = isPlanned || listed > 0;
        return new SurveyProgress(
                listed + (isListing ? optedOut : 0),
                waiting + (isListing ? 0 : optedOut),
                people.getOrDefault(MailState.SENT, 0),
                people.getOrDefault(MailState.UNDELIVERABLE, 0),
                finished,
                isFinishedExact,
                false);
    }

    SurveyProgress rounded() {
        return new SurveyProgress(
                rounded(listed),
                rounded(waiting),
                rounded(sent),
                rounded(undeliverable),
                finished,
                isFinishedExact,
                true);
    }

    static int rounded(int people) {
        return people / STEP * STEP;
    }
}
