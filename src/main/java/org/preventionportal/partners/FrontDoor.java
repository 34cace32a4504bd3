package org.preventionportal.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;

/**
 * Holds the telephone numbers of a local authority for people who are worried about a child.
 *
 * @param outOfHoursTelephone the number for nights and weekends; null if it is the same
 */
public record FrontDoor(String telephone, @Nullable String outOfHoursTelephone) {

    static List<FieldChange> changes(@Nullable FrontDoor before, @Nullable FrontDoor after) {
        return FieldChange.all(
                FieldChange.of(
                        "frontDoor.telephone",
                        before == null ? null : before.telephone,
                        after == null ? null : after.telephone),
                FieldChange.of(
                        "frontDoor.outOfHoursTelephone",
                        before == null ? null : before.outOfHoursTelephone,
                        after == null ? null : after.outOfHoursTelephone));
    }
}
