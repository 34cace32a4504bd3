package org.preventionportal.surveys.participation;

import java.util.Map;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Template;

/** Makes survey mails. A mail names only the participation; address and link are filled in when it is sent. */
final class SurveyMail {

    private SurveyMail() {}

    /** A wave can invite a person once more if it could not do so in time, so the id names the day. */
    static Mail invitation(Participation participation) {
        return participation.occasion() == null
                ? mail(participation, "0", Template.SURVEY_INVITATION)
                : mail(participation, "0." + participation.listedOn(), Template.SURVEY_WAVE_INVITATION);
    }

    /** A person who has begun gets no new link, because only the link they used leads to their answers. */
    static Mail reminder(Participation participation, int number) {
        return mail(
                participation,
                String.valueOf(number),
                participation.openedOn() == null ? Template.SURVEY_REMINDER : Template.SURVEY_REMINDER_STARTED);
    }

    private static Mail mail(Participation participation, String number, Template template) {
        String id = "survey.%s.%s".formatted(participation.id(), number);
        return new Mail(id, participation.id(), template, Map.of());
    }
}
