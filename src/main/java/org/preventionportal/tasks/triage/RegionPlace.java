package org.preventionportal.tasks.triage;

import org.preventionportal.platform.graphql.KeysetPaging;

/**
 * Says which place a request has among those of its region. Both numbers are counted up to
 * {@link KeysetPaging#MAX_COUNT}.
 *
 * @param waitingCount the number of requests of the region, this one included
 */
record RegionPlace(int place, int waitingCount) {

    /** With fewer, a change of place could disclose something about another request. */
    static final int MIN_WAITING = 5;
}
