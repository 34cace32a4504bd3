package org.preventionportal.platform.migrations;

import java.util.List;

/** Refuses to start a release that cannot read what a newer one has stored. */
class NewerDatabase extends IllegalStateException {

    /** @param migrations those of the newer release after which this one cannot read the data */
    NewerDatabase(List<Integer> migrations) {
        super("A newer release has changed the stored data (migrations %s) so that this one cannot read it."
                .formatted(migrations));
    }
}
