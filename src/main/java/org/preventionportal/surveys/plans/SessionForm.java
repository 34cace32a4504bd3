package org.preventionportal.surveys.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.TaskId;

/** Decides which sessions can have a form today, and plans the form. */
public final class SessionForm {

    private static final int MAX_DAYS_SINCE_SESSION = 28;

    /** People who had to leave early answer on their way home, and paper forms are typed in. */
    private static final int DAYS_AFTER_SESSION = 7;

    private SessionForm() {}

    /** Refuses a day of a session that is too long ago or more than a year away. */
    public static void validate(String field, LocalDate sessionOn, LocalDate today) {
        if (!isPossible(sessionOn, today)) {
            throw new Refusal(UserError.input(
                    field,
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a day from %d days ago to a year from now.".formatted(MAX_DAYS_SINCE_SESSION)));
        }
    }

    private static boolean isPossible(LocalDate sessionOn, LocalDate today) {
        return !sessionOn.isBefore(today.minusDays(MAX_DAYS_SINCE_SESSION))
                && !sessionOn.isAfter(today.plusDays(SurveyPlan.MAX_DAYS));
    }

    /** Of the days of a session the nearest to today; empty if it can have no form today. */
    public static Optional<LocalDate> nearestSession(DateRange days, LocalDate today) {
        LocalDate nearest = today.isBefore(days.startsOn())
                ? days.startsOn()
                : today.isAfter(days.endsOn()) ? days.endsOn() : today;
        return Optional.of(nearest).filter(day -> isPossible(day, today));
    }

    /** The last day on which the form of a session can open: an interrupted creation may still be opened later. */
    public static LocalDate lastOpening(LocalDate sessionOn) {
        return sessionOn.plusDays(MAX_DAYS_SINCE_SESSION + DAYS_AFTER_SESSION);
    }

    /** Refuses a last day that is over, or after the last day on which the form can open. */
    static void validateLastDay(String field, LocalDate closesOn, LocalDate sessionOn, LocalDate today) {
        if (closesOn.isBefore(today) || closesOn.isAfter(lastOpening(sessionOn))) {
            throw new Refusal(UserError.input(
                    field,
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a day from today to %d days after the session. You can extend the campaign once it is open."
                            .formatted(MAX_DAYS_SINCE_SESSION + DAYS_AFTER_SESSION)));
        }
    }

    /** The last day on which a session can be whose form opened on a day. */
    public static LocalDate lastSession(LocalDate openedOn) {
        return openedOn.plusDays(SurveyPlan.MAX_DAYS);
    }

    /** The plan of the form for the room of people at a session of a task, which may be over. */
    public static SurveyPlan plan(
            String name,
            QuestionnaireId questionnaireId,
            TaskId taskId,
            LocalDate sessionOn,
            int cap,
            LocalDate today) {
        LocalDate answerableFrom = sessionOn.isAfter(today) ? sessionOn : today;
        return new SurveyPlan(
                name,
                questionnaireId,
                SurveyInvitation.OPEN_LINK,
                null,
                null,
                taskId,
                sessionOn,
                Reminders.USUAL,
                List.of(),
                cap,
                answerableFrom.plusDays(DAYS_AFTER_SESSION));
    }
}
