package org.preventionportal.surveys.participation;

import java.util.Map;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Template;

/** Makes survey mails. A mail names only the participation; address and link are filled in when it is sent. */
final class SurveyMail {

    private SurveyMail() {}

    static Mail invitation(Participation participation) {
        return mail(
                participation,
                0,
                participation.occasion() == null ? Template.SURVEY_INVITATION : Template.SURVEY_WAVE_INVITATION);
    }

    /** A person who has begun gets no new link, because only the link they used leads to their answers. */
    static Mail reminder(Participation participation, int number) {
        return mail(
                participation,
                number,
                participation.openedOn() == null ? Template.SURVEY_REMINDER : Template.SURVEY_REMINDER_STARTED);
    }

    static Mail test(Participation participation) {
        return mail(participation, 0, Template.SURVEY_TEST);
    }

    private static Mail mail(Participation participation, int number, Template template) {
        String id = "survey.%s.%d".formatted(participation.id(), number);
        return new Mail(id, participation.id(), template, Map.of());
    }
}
