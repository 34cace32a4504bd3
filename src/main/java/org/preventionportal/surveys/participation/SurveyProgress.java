package org.preventionportal.surveys.participation;

import java.util.Map;
import org.preventionportal.surveys.participation.Participation.MailState;

/**
 * How far the mail has come.
 *
 * @param finished how many have finished, rounded down to a multiple of five
 */
record SurveyProgress(int listed, int waiting, int sent, int failed, int stopped, int finished) {

    static SurveyProgress of(Map<MailState, Integer> people, int finished) {
        return new SurveyProgress(
                people.getOrDefault(MailState.LISTED, 0),
                people.getOrDefault(MailState.WAITING, 0),
                people.getOrDefault(MailState.SENT, 0),
                people.getOrDefault(MailState.FAILED, 0),
                people.getOrDefault(MailState.STOPPED, 0),
                finished);
    }
}
