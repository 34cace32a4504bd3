package org.preventionportal.jobs;

/** Says whether a job does its work. */
enum JobState {
    FAILING,
    OVERDUE,
    WORKING,
    NOT_RUN;

    boolean isFault() {
        return this == FAILING || this == OVERDUE;
    }
}
