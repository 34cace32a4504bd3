package org.preventionportal.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.AccountAdministration;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Component;

/** Resets second factors that people have lost, and emails the people about it. */
@Component
class SecondFactors {

    private final AccountAdministration administration;
    private final Outbox outbox;
    private final Clock clock;

    SecondFactors(AccountAdministration administration, Outbox outbox, Clock clock) {
        this.administration = administration;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The email goes out first: a reset that then fails is announced in vain, but none goes unannounced. */
    void reset(PersonId person, PersonId administrator) {
        if (!administration.hasSecondFactor(person)) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, "This person has no second factor to reset."));
        }
        outbox.post(List.of(new Mail(
                "%s.second-factor.%s".formatted(person, clock.instant()),
                person,
                Template.SECOND_FACTOR_RESET,
                Map.of("day", DateWords.inWords(LondonTime.today(clock))))));
        administration.removeSecondFactor(person, administrator);
    }
}
