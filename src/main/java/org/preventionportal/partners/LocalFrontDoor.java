package org.preventionportal.partners;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names a local authority and the numbers of its front door, which are public. */
record LocalFrontDoor(
        String authority, String telephone, @Nullable String outOfHoursTelephone) {

    static LocalFrontDoor of(Partner authority) {
        FrontDoor known = Objects.requireNonNull(authority.frontDoor());
        return new LocalFrontDoor(authority.name(), known.telephone(), known.outOfHoursTelephone());
    }
}
