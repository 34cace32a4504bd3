package org.preventionportal.surveys.participation;

import java.util.Map;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Template;

/** The mails of surveys. They name somebody's place in the ledger; address and link are put in as they are sent. */
final class SurveyMail {

    private SurveyMail() {}

    static Mail invitation(Participation participation) {
        return mail(participation, 0, Template.SURVEY_INVITATION);
    }

    /** Whoever has begun is sent no new link, since only their own leads to what they have answered. */
    static Mail reminder(Participation participation, int number) {
        return mail(
                participation,
                number,
                participation.openedOn() == null ? Template.SURVEY_REMINDER : Template.SURVEY_REMINDER_BEGUN);
    }

    static Mail test(Participation participation) {
        return mail(participation, 0, Template.SURVEY_TEST);
    }

    private static Mail mail(Participation participation, int number, Template template) {
        String id = "survey.%s.%d".formatted(participation.id(), number);
        return new Mail(id, participation.id(), template, Map.of());
    }
}
