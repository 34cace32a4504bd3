package org.preventionportal.threats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.safeguarding.IdentifyingText;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Theme;

/**
 * Holds what is known, its grade, and the units that may read it.
 *
 * @param title without details, since lists show it
 * @param conditions the conditions for sharing; needed if the handling is conditional
 * @param partnerIds the regional organised crime units that may read it once it is confirmed
 */
record ThreatContent(
        String title,
        String text,
        Region region,
        List<Theme> themes,
        PlaceKind placeKind,
        Intelligence.Source source,
        Intelligence.Assessment assessment,
        Intelligence.Handling handling,
        @Nullable String conditions,
        List<PartnerId> partnerIds) {

    /** @throws Refusal if there is a postcode, or the conditions of conditional handling are missing */
    void requireConsistent() {
        Refusal.checkAll(this::requireNoPostcode, this::requireConditions);
    }

    void requireNoPostcode() {
        Refusal.checkAll(
                () -> refusePostcode("entry.title", title),
                () -> refusePostcode("entry.text", text),
                () -> refusePostcode("entry.conditions", conditions));
    }

    void requireConditions() {
        if (handling == Intelligence.Handling.CONDITIONAL && conditions == null) {
            throw new Refusal(UserError.input(
                    "entry.conditions", ErrorCode.REQUIRED, "Enter the conditions for sharing the entry."));
        }
    }

    /** A place is described by its kind. A postcode could be that of a home. */
    static void refusePostcode(String field, @Nullable String words) {
        if (words != null && IdentifyingText.hasPostcode(words)) {
            throw new Refusal(UserError.input(
                    field,
                    ErrorCode.IDENTIFYING_TEXT,
                    "Remove the postcode. Describe the kind of place, not its address."));
        }
    }
}
