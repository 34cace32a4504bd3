package org.preventionportal.audit;

/** How something ended that somebody wanted to do. */
public enum Outcome {
    DONE,
    REFUSED,
    DENIED,
    FAILED
}
