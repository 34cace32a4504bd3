package org.preventionportal.capacity;

/** Says why the deputy of an absence cannot deputise. */
enum DeputyProblem {
    NO_OFFICER,
    REGION_NOT_COVERED,
    AWAY
}
