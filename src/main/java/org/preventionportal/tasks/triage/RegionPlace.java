package org.preventionportal.tasks.triage;

/**
 * Both are counted up to {@link #MAX_COUNTED}.
 *
 * @param waiting the number of requests of the region, this one included
 */
record RegionPlace(int place, int waiting) {

    /** With fewer, a change of place could disclose something about another request. */
    static final int MIN_WAITING = 5;

    static final int MAX_COUNTED = 1000;
}
