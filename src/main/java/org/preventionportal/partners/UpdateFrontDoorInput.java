package org.preventionportal.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;

/** Takes the numbers of a front door. Without a telephone number the partner has none any more. */
record UpdateFrontDoorInput(
        PartnerId partnerId,
        long version,
        @Nullable @LandlineNumber String telephone,
        @Nullable @LandlineNumber String outOfHoursTelephone)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        if (Patch.stripToNull(telephone) == null && Patch.stripToNull(outOfHoursTelephone) != null) {
            throw new Refusal(UserError.input(
                    "telephone",
                    ErrorCode.REQUIRED,
                    "Enter the number for working hours, or leave both blank to remove the front door."));
        }
    }

    @Nullable
    FrontDoor toFrontDoor() {
        String number = Patch.stripToNull(telephone);
        return number == null ? null : new FrontDoor(number, Patch.stripToNull(outOfHoursTelephone));
    }
}
