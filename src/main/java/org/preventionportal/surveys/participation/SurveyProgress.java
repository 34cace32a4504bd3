package org.preventionportal.surveys.participation;

import java.util.Map;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.participation.Participation.MailState;

/**
 * Counts people by the state of their mail. Beside the number of responses, it must not tell how many did not answer if
 * those are fewer than five. People who have opted out count as sent, so that a list of chosen addresses does not show
 * who they are.
 *
 * @param finished people who have finished, in steps of five; zero below ten
 * @param isRounded whether the numbers are rounded down to a multiple of five, because fewer than 15 people are asked
 */
record SurveyProgress(int listed, int waiting, int sent, int undeliverable, int finished, boolean isRounded) {

    private static final int STEP = Partition.MIN_PEOPLE;

    /** With ten responses or more, the response rate is exact. With fewer, five others are enough to hide each. */
    private static final int MIN_RESPONSES = 2 * STEP;

    private static final int MIN_EXACT = MIN_RESPONSES + STEP;

    /** @param finished the exact number */
    static SurveyProgress of(Map<MailState, Integer> people, long finished) {
        int all = people.values().stream().mapToInt(Integer::intValue).sum();
        int listed = people.getOrDefault(MailState.LISTED, 0);
        int waiting = people.getOrDefault(MailState.WAITING, 0);
        int optedOut = people.getOrDefault(MailState.OPTED_OUT, 0);
        boolean isSending = listed + waiting > 0;
        var exact = new SurveyProgress(
                listed,
                waiting + (isSending ? optedOut : 0),
                people.getOrDefault(MailState.SENT, 0) + (isSending ? 0 : optedOut),
                people.getOrDefault(MailState.UNDELIVERABLE, 0),
                finished < MIN_RESPONSES ? 0 : Math.toIntExact(finished / STEP * STEP),
                false);
        return all < MIN_EXACT ? exact.rounded() : exact;
    }

    private SurveyProgress rounded() {
        return new SurveyProgress(
                rounded(listed), rounded(waiting), rounded(sent), rounded(undeliverable), finished, true);
    }

    private static int rounded(int people) {
        return people / STEP * STEP;
    }
}
