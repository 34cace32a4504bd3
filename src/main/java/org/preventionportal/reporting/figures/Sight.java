package org.preventionportal.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * How much figures tell of people.
 *
 * @param surveyor whoever is told of surveys what they may know of them; null for what anybody may
 */
record Sight(ReachTelling reach, @Nullable Caller surveyor) {

    static Sight of(Caller caller) {
        return new Sight(caller.isOfficer() ? ReachTelling.AS_RECORDED : ReachTelling.IN_STEPS, caller);
    }

    static Sight published(boolean isRoundedOnce) {
        return new Sight(isRoundedOnce ? ReachTelling.PUBLISHED_ROUNDED_ONCE : ReachTelling.PUBLISHED_IN_STEPS, null);
    }
}
