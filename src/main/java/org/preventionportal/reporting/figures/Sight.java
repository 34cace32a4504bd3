package org.preventionportal.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * How much figures tell of people.
 *
 * @param reachAsItIs whether people reached are summed as they were recorded, and not in steps of five
 * @param surveyor whoever is told of surveys what they may know of them; null for what anybody may
 */
record Sight(boolean reachAsItIs, @Nullable Caller surveyor) {

    /** What nobody is told more of than anybody else. */
    static final Sight PUBLIC = new Sight(false, null);

    static Sight of(Caller caller) {
        return new Sight(caller.isOfficer(), caller);
    }

    boolean isPublic() {
        return equals(PUBLIC);
    }
}
