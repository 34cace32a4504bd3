package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;

record LogPartnerContactInput(
        @IdempotencyKey String idempotencyKey,
        PartnerId partnerId,
        @PastOrPresent LocalDate date,
        Contact.Channel channel,
        @NotBlank @FreeText(max = 2000) String summary,
        @Nullable Double hours)
        implements ConsistentInput {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final double MIN_HOURS = 0.25;
    private static final double MAX_HOURS = 100;

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(
                Refusal.given(date, LogPartnerContactInput::requireDay),
                Refusal.given(hours, LogPartnerContactInput::requireHours));
    }

    private static void requireDay(LocalDate date) {
        if (date.isBefore(EARLIEST)) {
            throw new Refusal(
                    UserError.input("date", ErrorCode.OUT_OF_RANGE, "The date must be on or after 1 January 2000."));
        }
    }

    private static void requireHours(double hours) {
        if (hours < MIN_HOURS || hours > MAX_HOURS) {
            throw new Refusal(
                    UserError.input("hours", ErrorCode.OUT_OF_RANGE, "Enter a number of hours from 0.25 to 100."));
        }
    }

    Contact toContact(Caller caller, Instant at) {
        return new Contact(
                Ids.ofKey(Contact.PREFIX, caller.id(), idempotencyKey),
                partnerId,
                date,
                channel,
                summary,
                hours,
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
