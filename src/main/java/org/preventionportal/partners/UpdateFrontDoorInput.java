package org.preventionportal.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Takes the numbers of a front door. What is left out stays as it is.
 *
 * @param telephone null removes the front door
 */
record UpdateFrontDoorInput(
        PartnerId partnerId,
        long version,
        ArgumentValue<@LandlineNumber String> telephone,
        ArgumentValue<@LandlineNumber String> outOfHoursTelephone)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        if (!telephone.isOmitted()) {
            requireNumber(Patch.text(telephone, null));
        }
    }

    private void requireNumber(@Nullable String number) {
        if (number == null && Patch.text(outOfHoursTelephone, null) != null) {
            throw new Refusal(UserError.input(
                    "telephone",
                    ErrorCode.REQUIRED,
                    "Enter the number for working hours, or leave both blank to remove the front door."));
        }
    }

    /** @throws Refusal if there is a number for nights and weekends only */
    @Nullable
    FrontDoor applyTo(@Nullable FrontDoor before) {
        String number = Patch.text(telephone, before, FrontDoor::telephone);
        requireNumber(number);
        return number == null
                ? null
                : new FrontDoor(number, Patch.text(outOfHoursTelephone, before, FrontDoor::outOfHoursTelephone));
    }
}
