package org.preventionportal.reporting.indicators;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * How much figures tell of people.
 *
 * @param surveyor whoever is told of surveys what they may know of them; null for what anybody may
 */
record DisclosureLevel(ReachDisclosure reach, @Nullable Caller surveyor) {

    static DisclosureLevel of(Caller caller) {
        return new DisclosureLevel(caller.isOfficer() ? ReachDisclosure.AS_RECORDED : ReachDisclosure.IN_STEPS, caller);
    }

    static DisclosureLevel published(boolean isRoundedOnce) {
        return new DisclosureLevel(
                isRoundedOnce ? ReachDisclosure.PUBLISHED_ROUNDED_ONCE : ReachDisclosure.PUBLISHED_IN_STEPS, null);
    }
}
