package org.preventionportal.partners;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;

/** Takes the numbers of a front door. Without a telephone number the partner has none any more. */
record UpdateFrontDoorInput(
        PartnerId partnerId,
        long version,
        @Nullable @LandlineNumber String telephone,
        @Nullable @LandlineNumber String outOfHoursTelephone) {

    @Nullable
    FrontDoor toFrontDoor() {
        String number = blankToNull(telephone);
        return number == null ? null : new FrontDoor(number, blankToNull(outOfHoursTelephone));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
