package org.preventionportal.reporting.indicators;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * Sets how exactly indicators show people.
 *
 * @param surveyor the caller whose access to survey results applies; null for what everybody may see
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
