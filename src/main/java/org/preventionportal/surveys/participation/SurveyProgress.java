package org.preventionportal.surveys.participation;

import java.util.Map;
import org.preventionportal.surveys.participation.Participation.MailState;

/**
 * Counts people by the state of their mail.
 *
 * @param finished how many people have finished, rounded down to a multiple of five
 */
record SurveyProgress(int listed, int waiting, int sent, int undeliverable, int optedOut, int finished) {

    static SurveyProgress of(Map<MailState, Integer> people, int finished) {
        return new SurveyProgress(
                people.getOrDefault(MailState.LISTED, 0),
                people.getOrDefault(MailState.WAITING, 0),
                people.getOrDefault(MailState.SENT, 0),
                people.getOrDefault(MailState.UNDELIVERABLE, 0),
                people.getOrDefault(MailState.OPTED_OUT, 0),
                finished);
    }
}
